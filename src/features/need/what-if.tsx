import type { Recommendation } from '@kefutong/contract/match'
import { Box } from '@/ui/box'

/** What more in the need would bring another expert in: found by ranking again. */
export const WhatIf = ({ whatIf }: Pick<Recommendation, 'whatIf'>) =>
  whatIf.length === 0 ? null : (
    <Box as='ul' className='col g4 t14 c2'>
      {whatIf.map(({ field, term, says }) => (
        <Box as='li' key={`${field} ${term}`}>
          {says}
        </Box>
      ))}
    </Box>
  )
