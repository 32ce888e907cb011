import type { Filing } from '@kefutong/contract/filing/endpoints'
import { afterWords } from '@/features/filing/deeds'
import { useMove } from '@/features/filing/use-move'
import type { FilingMoveChoice } from '@/features/filing/words'
import { useDeed } from '@/features/move/use-deed'
import { notify } from '@/platform/device'
import { replace } from '@/platform/go'

const asksFirst = ({ move, weight, reason }: FilingMoveChoice) => reason || move === 'approve' || weight === 'danger'

/** The moves of one filing, from the button to the word of what comes next. A renewal goes on where it is filled in. */
export const useFilingDeed = (filing: Filing | undefined, see: (filing: Filing) => void) =>
  useDeed(filing, see, useMove(), {
    asksFirst,
    done: ({ move }, reply) => {
      if (move === 'renew') return void replace('filing-edit', { id: reply.id })
      see(reply)
      notify(afterWords(move, reply))
    },
  })
