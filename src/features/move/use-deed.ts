import { useEffect, useState } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import type { Choice } from './choice'

/** What sending one move of a concept looks like. `latest`: the newest state when somebody else was faster. */
export type Mover<Move extends string, Thing> = {
  make: (thing: Thing, move: Move, reason?: string) => Promise<Thing | undefined>
  busy: boolean
  problem: ProblemWords | undefined
  clear: () => void
  latest: Thing | undefined
}

type Ways<Move extends string, Thing> = {
  /** a reason or a second look before this move is sent */
  asksFirst: (choice: Choice<Move>) => boolean
  /** it was done: shows the reply, says a word */
  done: (choice: Choice<Move>, reply: Thing) => void
}

/** What happens after a button is pressed: a reason or a second look where the move wants one, the call, what comes next. */
export const useDeed = <Move extends string, Thing extends { moves: readonly Choice<Move>[] }>(
  thing: Thing | undefined,
  see: (thing: Thing) => void,
  { make, busy, problem, clear, latest }: Mover<Move, Thing>,
  { asksFirst, done }: Ways<Move, Thing>,
) => {
  const [choice, setChoice] = useState<Choice<Move>>()
  const [changed, setChanged] = useState(false)

  useEffect(() => {
    if (!latest) return
    see(latest)
    setChanged(true)
  }, [latest, see])

  const send = async (chosen: Choice<Move>, reason?: string) => {
    if (!thing) return false
    const reply = await make(thing, chosen.move, reason)
    if (!reply) return false
    setChoice(undefined)
    setChanged(false)
    done(chosen, reply)
    return true
  }
  const press = (chosen: Choice<Move>) => {
    clear()
    setChoice(chosen)
    if (!asksFirst(chosen)) void send(chosen)
  }
  const stillOpen = choice && thing?.moves.some(({ move }) => move === choice.move)
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
