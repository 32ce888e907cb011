import { Loaded } from '@/features/shell/loaded'
import { addressOf, go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Asking } from '../need/asking'
import { NeedRecord } from '../need/record'
import { useNeed } from '../need/use-need'
import { type NeedDeed, useNeedDeed } from '../need/use-need-deed'

type Moves = Parameters<NeedDeed['press']>[0][]

const order = { secondary: 0, primary: 1 } as const

const Foot = ({ moves, deed }: { moves: Moves; deed: NeedDeed }) => (
  <Box className='need-foot'>
    {moves.length === 0 && <Text className='c3'>这条现在不归您办理</Text>}
    {moves.map((choice) => (
      <Button
        key={choice.move}
        wide
        kind={choice.weight === 'primary' ? 'primary' : 'secondary'}
        shortcut={choice.weight === 'primary' ? 'A' : undefined}
        busy={deed.running === choice.move}
        onClick={() => deed.press(choice)}
      >
        {choice.label}
      </Button>
    ))}
  </Box>
)

/** The need the keyboard stands on: the record itself, with the moves at the foot. */
export const Panel = ({ id }: { id: string }) => {
  const remote = useNeed(id)
  const { data: need, see } = remote
  const deed = useNeedDeed(need, see)
  const moves = (need?.moves ?? [])
    .filter(({ move, weight }) => move !== 'merge' && (weight === 'primary' || weight === 'secondary'))
    .sort((one, other) => order[one.weight as 'primary'] - order[other.weight as 'primary'])
  return (
    <>
      <Box className='need-body'>
        <Box className='between t14'>
          <Text className='c3'>需求详情</Text>
          <Link href={addressOf('need', { id })} onClick={() => go('need', { id })}>
            单独打开
          </Link>
        </Box>
        <Loaded remote={remote}>{(shown) => <NeedRecord need={shown} deed={deed} />}</Loaded>
      </Box>
      <Foot moves={moves} deed={deed} />
      {need && <Asking need={need} deed={deed} />}
    </>
  )
}
