import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useEffect, useState } from 'react'
import { afterWords } from '@/features/filing/deeds'
import { useMove } from '@/features/filing/use-move'
import type { FilingMoveChoice } from '@/features/filing/words'
import { notify } from '@/platform/device'
import { replace } from '@/platform/go'

const asksFirst = ({ move, weight, reason }: FilingMoveChoice) => reason || move === 'approve' || weight === 'danger'

/** What happens after a button is pressed: a reason or a second look where the move wants one, the call, a word of what comes next. */
export const useDeed = (filing: Filing | undefined, see: (filing: Filing) => void) => {
  const { make, busy, problem, clear, latest } = useMove()
  const [choice, setChoice] = useState<FilingMoveChoice>()
  const [changed, setChanged] = useState(false)

  useEffect(() => {
    if (!latest) return
    see(latest)
    setChanged(true)
  }, [latest, see])

  const send = async (chosen: FilingMoveChoice, reason?: string) => {
    if (!filing) return false
    const reply = await make(filing, chosen.move, reason)
    if (!reply) return false
    setChoice(undefined)
    setChanged(false)
    if (chosen.move === 'renew') return replace('filing-edit', { id: reply.id }).then(() => true)
    see(reply)
    notify(afterWords(chosen.move, reply))
    return true
  }
  const press = (chosen: FilingMoveChoice) => {
    clear()
    setChoice(chosen)
    if (!asksFirst(chosen)) void send(chosen)
  }
  const stillOpen = choice && filing?.moves.some(({ move }) => move === choice.move)
  return {
    press,
    send,
    busy,
    problem,
    changed,
    running: busy ? choice?.move : undefined,
    asking: choice && stillOpen && asksFirst(choice) ? choice : undefined,
    close: () => setChoice(undefined),
  }
}
