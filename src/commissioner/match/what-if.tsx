import type { Recommendation } from '@kefutong/contract/match'
import { go } from '@/platform/go'
import { Box } from '@/ui/box'
import { Link } from '@/ui/link'

/** What more in the need would bring another expert in. */
export const WhatIf = ({ needId, whatIf }: { needId: string; whatIf: Recommendation['whatIf'] }) => {
  if (whatIf.length === 0) return null
  return (
    <Box className='hint col g4'>
      {whatIf.map(({ field, says }) => (
        <Box key={`${field} ${says}`}>{says}</Box>
      ))}
      <Box>
        <Link onClick={() => go('need-edit', { id: needId })}>去补充</Link>
      </Box>
    </Box>
  )
}
