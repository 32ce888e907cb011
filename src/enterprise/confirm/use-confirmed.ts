import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { deedWords } from '@/features/filing/deeds'
import type { FilingMoveChoice } from '@/features/filing/words'

export type Confirmed = { id: string; says: string; about: string }

/** What was just done on this page, newest first, so that nobody wonders whether the tap counted. */
export const useConfirmed = () => {
  const [done, setDone] = useState<Confirmed[]>([])
  const add = (filing: Filing, { move }: FilingMoveChoice) =>
    setDone((before) =>
      [{ id: filing.id, says: deedWords(move), about: `${filing.expertName} 任 ${filing.post}` }, ...before].slice(
        0,
        3,
      ),
    )
  return { done, add }
}
