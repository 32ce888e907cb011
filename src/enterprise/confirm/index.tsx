import { filings, type FilingCard as Listed } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { FilingCard } from '@/features/filing/filing-card'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useCounts } from '@/features/shell/use-counts'
import { go } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Skeleton } from '@/ui/skeleton'
import { type Confirmed, useConfirmed } from './use-confirmed'
import { WaitingCard } from './waiting-card'

type View = 'todo' | 'all'

const waits = ({ moves }: Listed) => moves.some(({ weight }) => weight === 'primary')

const Line = ({ says, about }: Confirmed) => (
  <Box className='flex g8 t14' role='status'>
    <Icon name='ok' size='s' className='success' />
    <Text className='success b nw'>{says}</Text>
    <Text className='c2 grow clip'>{about}</Text>
  </Box>
)

const Footnote = () => (
  <Box className='hint' style={{ textAlign: 'center' }}>
    确认只说明事实属实，不是电子签名。
  </Box>
)

const ConfirmPage = () => {
  const [view, setView] = useState<View>('todo')
  const { data: counts } = useCounts()
  const { items, hasMore, more, loadMore, problem, reload, ...waiting } = useRemotePages(filings.list, { group: view })
  const { done, add } = useConfirmed()
  const shown = view === 'todo' ? items : items?.filter((filing) => !waits(filing))
  const chips = [
    { value: 'todo' as const, label: counts ? `待确认 ${counts.todo}` : '待确认' },
    { value: 'all' as const, label: '已确认' },
  ]
  return (
    <Screen
      title='待我确认'
      back
      top={<ChoiceChips label='备案分组' value={view} onChange={setView} options={chips} />}
    >
      {view === 'todo' && done.map((line) => <Line key={line.id} {...line} />)}
      {problem && <Trouble problem={problem} onRetry={reload} />}
      <Waiting {...waiting} skeleton={<Skeleton rows={3} round after={0} />} />
      {shown?.length === 0 && (
        <Empty
          title={view === 'todo' ? '没有等您确认的备案' : '还没有办过的备案'}
          line={view === 'todo' ? '有新的会在消息里告诉您。' : '您确认或退回的备案会留在这里。'}
          action={view === 'todo' ? '看办过的' : undefined}
          onAction={() => setView('all')}
        />
      )}
      {shown?.map((filing) =>
        view === 'todo' ? (
          <WaitingCard key={filing.id} card={filing} onDone={add} />
        ) : (
          <FilingCard key={filing.id} filing={filing} onOpen={() => go('filing', { id: filing.id })} />
        ),
      )}
      {hasMore && (
        <Button kind='secondary' full busy={more && '正在读取…'} onClick={loadMore}>
          再看一页
        </Button>
      )}
      {view === 'todo' && shown && shown.length > 0 && <Footnote />}
    </Screen>
  )
}

export default ConfirmPage
