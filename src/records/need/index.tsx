import { StickyMoves, sticks } from '@/features/move/moves'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { Skeleton } from '@/ui/skeleton'
import { Asking } from './asking'
import { NeedRecord } from './record'
import { useNeed } from './use-need'
import { useNeedDeed } from './use-need-deed'

/** What stands in the sticky bar: merging is offered beside each need that is alike. */
const sticky = <Choice extends { move: string }>(moves: readonly Choice[]) =>
  moves.filter(({ move }) => move !== 'merge')

const NeedPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useNeed(id)
  const { data: need, see } = remote
  const deed = useNeedDeed(need, see)
  const moves = sticky(need?.moves ?? [])
  return (
    <Screen
      title='需求详情'
      back
      wide
      footer={sticks(moves) ? <StickyMoves moves={moves} running={deed.running} onPress={deed.press} /> : undefined}
      over={need && <Asking need={need} deed={deed} />}
    >
      <Loaded remote={remote} skeleton={<Skeleton rows={6} after={0} />}>
        {(shown) => <NeedRecord need={shown} deed={deed} />}
      </Loaded>
    </Screen>
  )
}

export default NeedPage
