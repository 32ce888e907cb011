import type { ProblemWords } from '@/platform/call-problem'
import { Box } from '@/ui/box'
import type { Choice } from './choice'
import { ReasonSheet } from './reason-sheet'
import { SureSheet } from './sure-sheet'

export type Ask = { title: string; line: string; sure?: string; label?: string; example?: string }

type Props<Move extends string> = {
  id: string
  deed: {
    asking: Choice<Move> | undefined
    busy: boolean
    changed: boolean
    problem: ProblemWords | undefined
    send: (choice: Choice<Move>, words?: string) => Promise<boolean>
    close: () => void
  }
  askOf: (move: Move) => Ask | undefined
  commonOf: (move: Move) => readonly string[]
  /** the move carries words that are no reason: a plan, an outcome */
  writes: (move: Move) => boolean
  hint: string
}

/** What a move wants before it is sent: words, or a second look. */
export const Asking = <Move extends string>({ id, deed, askOf, commonOf, writes, hint }: Props<Move>) => {
  const { asking: choice } = deed
  if (!choice) return null
  const ask = askOf(choice.move)
  const sheet = { busy: deed.busy, problem: deed.changed ? undefined : deed.problem, onClose: deed.close }
  if (choice.reason || writes(choice.move))
    return (
      <ReasonSheet
        {...sheet}
        id={id}
        choice={choice}
        ask={ask}
        common={commonOf(choice.move)}
        placeholder={ask?.example ?? '写一句对方看得懂的话'}
        label={ask?.label}
        hint={hint}
        onSend={(words) => deed.send(choice, words)}
      />
    )
  return (
    <SureSheet
      {...sheet}
      title={ask?.title ?? choice.label}
      sure={ask?.sure ?? choice.label}
      danger={choice.weight === 'danger'}
      onSend={() => deed.send(choice)}
    >
      <Box className='t14 c2'>{ask?.line}</Box>
    </SureSheet>
  )
}
