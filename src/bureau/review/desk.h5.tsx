import { useRef, useState } from 'react'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { useCursor } from '@/features/review/use-cursor'
import { useKeys } from '@/features/review/use-keys'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { KeyboardStrip } from '@/ui/keyboard-strip'
import { SearchInput } from '@/ui/search-input'
import { Table } from '@/ui/table'
import { toggled } from '@/ui/toggled'
import { BatchBar } from './batch-bar'
import { columnsOf } from './columns'
import { whom } from './decisions'
import type { DeskProps } from './desk'
import { FilterSheet, Filters } from './filters'
import { Nothing } from './nothing'
import { NotDone, OnItsWay } from './outcome'
import { type Doing, Panel } from './panel'
import { ReturnSheet, reasonDraft } from './return-sheet'
import { ShortcutsSheet, strip, useKeysOn } from './shortcuts-sheet'
import { usePicks } from './use-picks'
import { batchOf, itemOf } from './words'

const searchId = 'review-search'

type Asking = { about: 'one'; doing: Doing } | { about: 'many' } | { about: 'filter' } | { about: 'keys' } | undefined

/** 待审 at a desk: the queue at the left, the filing the keyboard stands on at the right. */
export const Desk = ({ queue, decisions }: DeskProps) => {
  const part = useRef<HTMLDivElement>(null)
  const rows = queue.items ?? []
  const { current, at, next, back, stand } = useCursor(rows)
  const { picked, pick, undo, drop } = usePicks(decisions.failed)
  const [asking, setAsking] = useState<Asking>()
  const [keysOn, setKeysOn] = useKeysOn()
  const chosen = rows.filter(({ id }) => picked.has(id))
  const batch = batchOf(chosen)
  const { approvable, returnable } = batch

  const one = ({ move, filing }: Doing, reason?: string) => {
    setAsking(undefined)
    drop([filing.id])
    decisions.decide({
      move: move.move,
      reason,
      draft: reason && reasonDraft(move.move, [filing.id]),
      items: [itemOf(filing)],
    })
  }
  const begin = (doing: Doing) => (doing.move.reason ? setAsking({ about: 'one', doing }) : one(doing))
  const many = (move: 'approve' | 'return', reason?: string) => {
    const filings = move === 'approve' ? approvable : returnable
    if (filings.length === 0) return
    setAsking(undefined)
    drop(filings.map(({ id }) => id))
    decisions.decide({
      move,
      reason,
      draft:
        reason &&
        reasonDraft(
          move,
          filings.map(({ id }) => id),
        ),
      items: filings.map(itemOf),
    })
  }
  const takeBack = () => {
    const [first] = (decisions.last && decisions.takeBack(decisions.last.key)?.items) ?? []
    if (first) stand(first.id)
    else undo()
  }
  const press = (key: 'A' | 'R') => {
    const button = part.current?.querySelector<HTMLButtonElement>(`.panel-foot [aria-keyshortcuts=${key}]`)
    button?.click()
  }
  useKeys(
    part,
    {
      ...{ j: next, k: back, x: () => current && pick(toggled(picked, current.id)), z: takeBack },
      ...{ a: () => press('A'), r: () => press('R'), o: () => current && void go('filing', { id: current.id }) },
      ...{ 'shift+a': () => many('approve'), 'shift+r': () => returnable.length > 0 && setAsking({ about: 'many' }) },
      ...{ '/': () => document.getElementById(searchId)?.focus(), '?': () => setAsking({ about: 'keys' }) },
    },
    keysOn,
  )

  const close = () => setAsking(undefined)
  const about = asking?.about === 'one' ? asking.doing : undefined
  const draft = about
    ? reasonDraft(about.move.move, [about.filing.id])
    : reasonDraft(
        'return',
        returnable.map(({ id }) => id),
      )
  return (
    <Screen
      title='待审'
      flush
      top={
        <>
          <Filters queue={queue} quick={2} onMore={() => setAsking({ about: 'filter' })} />
          <div className='grow' />
          <div className='review-search'>
            <SearchInput
              id={searchId}
              value={queue.filter.q}
              onChange={(q) => queue.narrow({ q })}
              placeholder='专家、企业、编号'
              shortcut='/'
            />
          </div>
        </>
      }
      over={
        <>
          <FilterSheet queue={queue} open={asking?.about === 'filter'} onClose={close} />
          <ShortcutsSheet open={asking?.about === 'keys'} on={keysOn} onSwitch={setKeysOn} onClose={close} />
          <ReturnSheet
            open={about !== undefined || asking?.about === 'many'}
            title={about ? `${about.move.label}：${about.filing.expertName}` : `退回 ${returnable.length} 件`}
            line={
              about
                ? `${about.filing.enterpriseName}，${about.filing.post}`
                : `同一个理由发给：${returnable.map(({ expertName }) => expertName).join('、')}`
            }
            draft={draft}
            verb={about?.move.label ?? '确定退回'}
            move={about?.move.move ?? 'return'}
            onSend={(reason) => (about ? one(about, reason) : many('return', reason))}
            onClose={close}
          />
        </>
      }
    >
      <div className='review-desk' ref={part}>
        <section className='queue' aria-label='待审列表'>
          <div className='queue-rows'>
            <NotDone decisions={decisions} />
            <Stale problem={queue.items && queue.problem} onRetry={queue.reload} />
            <Loaded remote={{ ...queue, data: queue.items }}>
              {(items) =>
                items.length === 0 ? (
                  <Nothing queue={queue} />
                ) : (
                  <Table
                    caption='待审备案，按到达先后'
                    columns={columnsOf(queue.chainName)}
                    rows={items}
                    keyOf={({ id }) => id}
                    nameOf={({ expertName }) => expertName}
                    current={current?.id}
                    onOpen={({ id }) => stand(id)}
                    picked={picked}
                    onPick={pick}
                  />
                )
              }
            </Loaded>
            <More {...queue} />
          </div>
          <OnItsWay decisions={decisions} onUndo={takeBack} />
          {chosen.length > 0 && (
            <BatchBar
              picked={chosen.length}
              batch={batch}
              onClear={() => pick(new Set())}
              onApprove={() => many('approve')}
              onReturn={() => setAsking({ about: 'many' })}
            />
          )}
          <KeyboardStrip keys={strip} />
        </section>
        <section className='panel' aria-label='备案详情'>
          <div className='sr-only' role='status'>
            {current && `第 ${at + 1} 件，共 ${rows.length} 件：${whom([itemOf(current)])}，${current.enterpriseName}`}
          </div>
          {current && <Panel key={current.id} card={current} onMove={begin} onChanged={queue.reload} />}
        </section>
      </div>
    </Screen>
  )
}
