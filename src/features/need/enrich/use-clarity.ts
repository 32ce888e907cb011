import type { ClarityId } from '@kefutong/contract/need/clarity'
import { checkSentence } from '@kefutong/contract/need/text'
import { useEffect, useState } from 'react'
import { showField } from '@/platform/scroll'
import { couldSay } from '../clarity'
import type { Enriched } from './typed'

export type ClearedBy = Extract<keyof Enriched, 'keyPoints' | 'goal' | 'deadline'>

/** Where each may be said. */
const fieldOf: Record<ClarityId, ClearedBy> = {
  ...{ present: 'keyPoints', target: 'goal', unit: 'keyPoints', conditions: 'keyPoints', volume: 'keyPoints' },
  deadline: 'deadline',
}

/** `about`: what the page was opened for, one of these or a field. What is not said yet, which of it somebody tapped, and what the field that takes it then says. */
export const useClarity = (typed: Enriched, about?: string) => {
  const missing = checkSentence(typed.sentence) ? [] : couldSay(typed)
  const [picked, setPicked] = useState<string | undefined>(about)
  const open = missing.find(({ id }) => id === picked)
  const field = open && fieldOf[open.id]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that was opened for a field shows it once
  useEffect(() => {
    const asked = field ?? about
    if (asked) showField(asked)
  }, [])
  return {
    missing,
    open: open?.id,
    pick: (id: ClarityId) => {
      setPicked(id)
      showField(fieldOf[id])
    },
    hintOf: (name: ClearedBy) => (open && field === name ? `${open.says}。例如：${open.example}` : undefined),
  }
}
