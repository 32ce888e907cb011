import type { FilingMove } from '@kefutong/contract/filing/lifecycle'
import type { FilingMoveChoice } from '@/features/filing/words'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

type Props = {
  moves: readonly FilingMoveChoice[]
  running: FilingMove | undefined
  onPress: (move: FilingMoveChoice) => void
}

/** The moves the API allows this viewer, the likelier one wider. No role is ever mentioned here. */
export const StickyMoves = ({ moves, running, onPress, edit }: Props & { edit?: () => void }) => {
  const primary = moves.filter(({ weight }) => weight === 'primary')
  const secondary = moves.filter(({ weight }) => weight === 'secondary')
  if (primary.length + secondary.length === 0 && !edit) return null
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
export const GraveMoves = ({ moves, running, onPress }: Props) => {
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
