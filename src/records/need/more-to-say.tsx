import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { Clarity, couldSay } from '@/features/need/clarity'
import { WhatIf } from '@/features/need/what-if'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'

/** What the need leaves open; to whoever dispatches it also what saying more would change. */
export const MoreToSay = ({ need }: { need: Need }) => {
  const dispatches = need.grant === 'official' && need.moves.some(({ move }) => move === 'dispatch')
  const { data } = useRemote(needs.recommend, { id: need.id }, { enabled: dispatches })
  if (!need.editable) return null
  return (
    <Box className='col g12 mt12'>
      <Clarity missing={couldSay(need)} onPick={(about) => go('need-edit', { id: need.id, about })} />
      {dispatches && <WhatIf whatIf={data?.whatIf ?? []} />}
    </Box>
  )
}
