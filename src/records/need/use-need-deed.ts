import type { Need } from '@kefutong/contract/need/endpoints'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import { useDeed } from '@/features/move/use-deed'
import { asksFirst, deedWords } from '@/features/need/deeds'
import { type Brought, useNeedMove } from '@/features/need/use-need-move'
import type { NeedChoice } from '@/features/need/words'
import { notify } from '@/platform/device'
import { go } from '@/platform/go'

/** The moves of one need. Whom to send it to is chosen on a page of its own. */
export const useNeedDeed = (need: Need | undefined, see: (need: Need) => void) => {
  const mover = useNeedMove()
  const deed = useDeed<NeedMove, Need>(need, see, mover, {
    asksFirst,
    done: ({ move }, reply) => {
      see(reply)
      notify(deedWords(move))
    },
  })
  const press = (choice: NeedChoice) => {
    if (need && choice.move === 'dispatch') return void go('match', { id: need.id })
    deed.press(choice)
  }
  /** A move that names another need, a county or an enterprise. */
  const bring = async (move: NeedMove, brought: Brought) => {
    if (!need) return false
    const reply = await mover.make(need, move, undefined, brought)
    if (!reply) return false
    deed.close()
    see(reply)
    notify(deedWords(move))
    return true
  }
  return { ...deed, press, bring }
}
export type NeedDeed = ReturnType<typeof useNeedDeed>
