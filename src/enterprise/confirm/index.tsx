import { useState } from 'react'
import { deedWords } from '@/features/filing/deeds'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { deedWords as logDeedWords } from '@/features/service-log/deeds'
import { LogCard } from '@/features/service-log/log-card'
import { aboutWords } from '@/features/service-log/words'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { addressOf, go } from '@/platform/go'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'
import { Skeleton } from '@/ui/skeleton'
import { ChoosingCard } from './choosing-card'
import './confirm.scss'
import { DoneLine } from './done-line'
import { FilingWaiting } from './filing-waiting'
import { LogWaiting } from './log-waiting'
import { confirmable, most, useBatch } from './use-batch'
import { useConfirmed } from './use-confirmed'
import { useLists, type View } from './use-lists'

type Batch = ReturnType<typeof useBatch>

const words: Record<View, { label: string; none: string; line: string }> = {
  todo: { label: '待确认', none: '没有等您确认的', line: '有新的会在消息里告诉您。' },
  disputed: { label: '有出入', none: '没有说有出入的', line: '您说有出入的记录，专家改好前会留在这里。' },
  confirmed: { label: '已确认', none: '还没有确认过记录', line: '您确认属实的记录会留在这里。' },
}
const views = Object.keys(words) as View[]

const Footnote = () => (
  <Box className='hint' style={{ textAlign: 'center' }}>
    <Box>确认只说明事实属实，不是电子签名。</Box>
    <Box>7 天内不处理会再提醒一次，不会自动算作属实。</Box>
  </Box>
)

const Choose = ({ batch }: { batch: Batch }) => (
  <Box className='between'>
    <Text className='t14 c3'>{batch.choosing ? `最多选 ${most} 条` : '按到达先后'}</Text>
    <Box className='flex g16 t14'>
      {batch.choosing && !batch.all && <Link onClick={batch.pickAll}>全选</Link>}
      <Link onClick={batch.choosing ? batch.stop : batch.start}>{batch.choosing ? '取消' : '选择'}</Link>
    </Box>
  </Box>
)

const NotDone = ({ batch }: { batch: Batch }) =>
  batch.failed.length > 0 ? (
    <Banner tone='warn' action={<Link onClick={batch.forget}>知道了</Link>}>
      <Box className='b'>{`有 ${batch.failed.length} 条没有办成，列表已是最新内容`}</Box>
      {batch.failed.map(({ id, about, says }) => (
        <Box key={id}>{`${about}：${says}`}</Box>
      ))}
    </Banner>
  ) : null

/** Everything that waits for the enterprise: records and filings, each with one tap that says it is so. */
const ConfirmPage = () => {
  const [view, setView] = useState<View>('todo')
  const { waiting, logs, counts, ready, problem, reload } = useLists(view)
  const { done, add, drop } = useConfirmed()
  const rows = logs.items ?? []
  const batch = useBatch(rows)
  const filings = waiting?.items ?? []
  const chips = views.map((value) => ({
    value,
    label: counts ? `${words[value].label} ${counts[value]}` : words[value].label,
  }))
  const choose = (next: View) => {
    batch.stop()
    setView(next)
  }
  return (
    <Screen
      title='待我确认'
      back
      top={<ChoiceChips label='分组' value={view} onChange={choose} options={chips} />}
      footer={
        batch.choosing && (
          <ActionBar
            note={batch.problem ? `${batch.problem.text}，${batch.problem.next}` : '确认只说明事实属实，不是电子签名'}
          >
            <Button
              wide
              busy={batch.busy}
              disabled={batch.count === 0}
              reason='请点选要一起确认的记录'
              onClick={batch.confirm}
            >
              {batch.count > 0 ? `${batch.count} 条全部属实` : '全部属实'}
            </Button>
          </ActionBar>
        )
      }
    >
      {view === 'todo' && done.map((line) => <DoneLine key={line.id} line={line} onGone={() => drop(line.id)} />)}
      <NotDone batch={batch} />
      {ready ? <Stale problem={problem} onRetry={reload} /> : problem && <Trouble problem={problem} onRetry={reload} />}
      {!ready && <Waiting {...logs} skeleton={<Skeleton rows={3} round after={0} />} />}
      {view === 'confirmed' && (
        <Card flush>
          <Rows>
            <Row
              icon='file'
              title='办过的备案'
              line='您确认或退回的备案'
              href={addressOf('filings')}
              onClick={() => go('filings')}
            />
          </Rows>
        </Card>
      )}
      {ready && rows.length + filings.length === 0 && (
        <Empty
          title={words[view].none}
          line={words[view].line}
          action={view === 'todo' ? '看已确认的' : undefined}
          onAction={() => choose('confirmed')}
        />
      )}
      {view === 'todo' && batch.able > 1 && <Choose batch={batch} />}
      {!batch.choosing &&
        filings.map((filing) => (
          <FilingWaiting
            key={filing.id}
            card={filing}
            onDone={({ id, expertName, post }, { move }) =>
              add({ id, says: deedWords(move), about: `${expertName} 任 ${post}` })
            }
          />
        ))}
      {!batch.choosing && waiting && <More {...waiting} />}
      {rows.map((log) => {
        if (view !== 'todo') return <LogCard key={log.id} log={log} onOpen={() => go('service-log', { id: log.id })} />
        if (batch.choosing)
          return confirmable(log) ? (
            <ChoosingCard key={log.id} log={log} picked={batch.picked.has(log.id)} onPick={() => batch.pick(log.id)} />
          ) : null
        return (
          <LogWaiting
            key={log.id}
            card={log}
            onDone={(reply, { move }) =>
              add({ id: reply.id, says: logDeedWords(move), about: aboutWords(reply), log: reply })
            }
          />
        )
      })}
      <More {...logs} />
      {view === 'todo' && ready && !batch.choosing && rows.length + filings.length > 0 && <Footnote />}
    </Screen>
  )
}

export default ConfirmPage
