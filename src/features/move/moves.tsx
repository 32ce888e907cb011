import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Choice } from './choice'

type Props<Move extends string> = {
  moves: readonly Choice<Move>[]
  running: Move | undefined
  onPress: (move: Choice<Move>) => void
}

/** Whether the sticky bar has anything to show. */
export const sticks = (moves: readonly Choice[]) =>
  moves.some(({ weight }) => weight === 'primary' || weight === 'secondary')

/** The moves the API allows this viewer, the likelier one wider. No role is ever mentioned here. */
export const StickyMoves = <Move extends string>({
  moves,
  running,
  onPress,
  edit,
}: Props<Move> & { edit?: () => void }) => {
  const primary = moves.filter(({ weight }) => weight === 'primary')
  const secondary = moves.filter(({ weight }) => weight === 'secondary')
  if (!sticks(moves) && !edit) return null
  return (
    <ActionBar>
      {edit && (
        <Button kind={primary.length > 0 ? 'secondary' : 'primary'} wide onClick={edit}>
          修改内容
        </Button>
      )}
      {secondary.map((choice) => (
        <Button key={choice.move} kind='secondary' wide busy={running === choice.move} onClick={() => onPress(choice)}>
          {choice.label}
        </Button>
      ))}
      {primary.map((choice) => (
        <Button
          key={choice.move}
          wide
          likely={secondary.length > 0 || Boolean(edit)}
          busy={running === choice.move}
          onClick={() => onPress(choice)}
        >
          {choice.label}
        </Button>
      ))}
    </ActionBar>
  )
}

/** What cannot be undone stands at the page's foot, never in the sticky bar. */
export const GraveMoves = <Move extends string>({ moves, running, onPress }: Props<Move>) => {
  const grave = moves.filter(({ weight }) => weight === 'danger')
  if (grave.length === 0) return null
  return (
    <Card title='更多'>
      <Box className='flex g12 wrap'>
        {grave.map((choice) => (
          <Button key={choice.move} kind='danger' small busy={running === choice.move} onClick={() => onPress(choice)}>
            {choice.label}
          </Button>
        ))}
      </Box>
    </Card>
  )
}
