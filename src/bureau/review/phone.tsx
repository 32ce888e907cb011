import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { ActionBar } from '@/ui/action-bar'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { SearchInput } from '@/ui/search-input'
import { toggled } from '@/ui/toggled'
import { BatchSheet } from './batch-sheet'
import { FilterSheet, Filters } from './filters'
import { Nothing } from './nothing'
import { NotDone, OnItsWay } from './outcome'
import { PhoneCard } from './phone-card'
import { ReturnSheet, reasonDraft } from './return-sheet'
import type { Decisions } from './use-decisions'
import { usePicks } from './use-picks'
import type { Queue } from './use-queue'
import { batchOf, doubtWords, itemOf } from './words'

type Asking = 'approve' | 'return' | 'filter' | undefined

/** 待审 on a phone: one filing a card; 选择 ticks several. */
export const Phone = ({ queue, decisions }: { queue: Queue; decisions: Decisions }) => {
  const [choosing, setChoosing] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const { picked, pick, drop } = usePicks(decisions.failed)
  const rows = queue.items ?? []
  const chosen = rows.filter(({ id }) => picked.has(id))
  const batch = batchOf(chosen)
  const { approvable, returnable } = batch
  const draft = reasonDraft(
    'return',
    returnable.map(({ id }) => id),
  )

  const send = (filings: readonly FilingCard[], move: 'approve' | 'return', reason?: string) => {
    setAsking(undefined)
    drop(filings.map(({ id }) => id))
    decisions.decide({ move, reason, draft: reason && draft, items: filings.map(itemOf) }, 0)
    if (filings.length === chosen.length) setChoosing(false)
  }
  const all = rows.length > 0 && chosen.length === Math.min(rows.length, 20)
  const toggleAll = () => pick(new Set(all ? [] : rows.map(({ id }) => id)))
  const stop = () => {
    setChoosing(false)
    pick(new Set())
  }

  return (
    <Screen
      title='待审'
      back
      top={
        <Box className='review-top'>
          <SearchInput value={queue.filter.q} onChange={(q) => queue.narrow({ q })} placeholder='专家、企业、编号' />
          <Filters queue={queue} quick={1} onMore={() => setAsking('filter')} />
        </Box>
      }
      footer={
        choosing && (
          <ActionBar
            note={
              chosen.length > 0
                ? [`已选 ${chosen.length} 件`, doubtWords(batch) || '检查都已通过'].join('，')
                : '请点选要一起办的，最多 20 件'
            }
          >
            <Button kind='secondary' wide disabled={returnable.length === 0} onClick={() => setAsking('return')}>
              一起退回
            </Button>
            <Button likely disabled={chosen.length === 0} onClick={() => setAsking('approve')}>
              一起通过
            </Button>
          </ActionBar>
        )
      }
      over={
        <>
          <FilterSheet queue={queue} open={asking === 'filter'} onClose={() => setAsking(undefined)} />
          <BatchSheet
            open={asking === 'approve'}
            picked={chosen}
            onSend={() => send(approvable, 'approve')}
            onClose={() => setAsking(undefined)}
          />
          <ReturnSheet
            open={asking === 'return'}
            title={`退回 ${returnable.length} 件`}
            line={`同一个理由发给：${returnable.map(({ expertName }) => expertName).join('、')}`}
            draft={draft}
            verb='确定退回'
            move='return'
            onSend={(reason) => send(returnable, 'return', reason)}
            onClose={() => setAsking(undefined)}
          />
        </>
      }
    >
      <OnItsWay decisions={decisions} />
      <NotDone decisions={decisions} />
      <Loaded remote={{ ...queue, data: queue.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing queue={queue} />
          ) : (
            <>
              <Stale problem={queue.problem} onRetry={queue.reload} />
              <Box className='between'>
                <Text className='t14 c3'>{`${items.length} 件，按到达先后`}</Text>
                <Box className='flex g16 t14'>
                  {choosing && <Link onClick={toggleAll}>{all ? '全不选' : '全选'}</Link>}
                  <Link onClick={choosing ? stop : () => setChoosing(true)}>{choosing ? '取消' : '选择'}</Link>
                </Box>
              </Box>
              {items.map((filing) => (
                <PhoneCard
                  key={filing.id}
                  filing={filing}
                  picked={picked.has(filing.id)}
                  onPick={choosing ? () => pick(toggled(picked, filing.id)) : undefined}
                />
              ))}
              <More {...queue} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
