import type { Recommendation, RecommendedExpert } from '@kefutong/contract/match'
import type { Need } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { deedWords } from '@/features/need/deeds'
import { useNeedMove } from '@/features/need/use-need-move'
import { notify } from '@/platform/device'
import { replace } from '@/platform/go'

/** Whom the need goes to: the first recommended until somebody chooses otherwise. */
export const useDispatch = (read: Need | undefined, advice: Recommendation | undefined) => {
  const { make, busy, problem, latest } = useNeedMove()
  const [picked, setPicked] = useState<RecommendedExpert>()
  const need = latest && latest.version > (read?.version ?? 0) ? latest : read
  const known = [...(advice?.items ?? []), ...(advice?.offers ?? [])]
  const chosen = picked ?? known[0]
  const send = async () => {
    if (!need || !chosen) return
    const reply = await make(need, 'dispatch', undefined, { expertId: chosen.expertId })
    if (!reply) return
    notify(deedWords('dispatch'))
    await replace('need', { id: need.id })
  }
  return {
    ...{ chosen, busy, problem, latest, send },
    choose: setPicked,
    /** somebody from the directory, shown above the recommended ones */
    found: picked && !known.some(({ expertId }) => expertId === picked.expertId) ? [picked] : [],
    possible: need?.moves.some(({ move }) => move === 'dispatch') ?? true,
  }
}
