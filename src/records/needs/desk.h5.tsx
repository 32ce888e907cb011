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
import { columnsOf } from './columns'
import type { DeskProps } from './desk'
import { FilterSheet, Filters } from './filters'
import { Nothing } from './nothing'
import { Panel } from './panel'

const searchId = 'needs-search'
const strip = [
  { keys: ['J', 'K'], text: '上下' },
  { keys: ['A'], text: '办下一步' },
  { keys: ['O'], text: '打开详情' },
  { keys: ['/'], text: '搜索' },
]

/** Needs at a desk: the shelf at the left, the need the keyboard stands on at the right. */
export const Desk = ({ title, shelf }: DeskProps) => {
  const part = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState(false)
  const rows = shelf.items ?? []
  const { current, at, next, back, stand } = useCursor(rows)
  const act = () => part.current?.querySelector<HTMLButtonElement>('.need-foot [aria-keyshortcuts=A]')?.click()
  useKeys(
    part,
    {
      ...{ j: next, k: back, a: act, o: () => current && void go('need', { id: current.id }) },
      '/': () => document.getElementById(searchId)?.focus(),
    },
    true,
  )
  return (
    <Screen
      title={title}
      flush
      top={
        <>
          <Filters shelf={shelf} onMore={() => setMore(true)} />
          <div className='grow' />
          <div className='needs-search'>
            <SearchInput
              id={searchId}
              value={shelf.filter.q}
              onChange={(q) => shelf.narrow({ q })}
              placeholder='难题、企业、编号'
              shortcut='/'
            />
          </div>
        </>
      }
      over={<FilterSheet shelf={shelf} open={more} onClose={() => setMore(false)} />}
    >
      <div className='need-desk' ref={part}>
        <section className='need-queue' aria-label={`${title}列表`}>
          <div className='need-rows'>
            <Stale problem={shelf.items && shelf.problem} onRetry={shelf.reload} />
            <Loaded remote={{ ...shelf, data: shelf.items }}>
              {(items) =>
                items.length === 0 ? (
                  <Nothing shelf={shelf} />
                ) : (
                  <Table
                    caption={title}
                    columns={columnsOf(shelf)}
                    rows={items}
                    keyOf={({ id }) => id}
                    current={current?.id}
                    onOpen={({ id }) => stand(id)}
                  />
                )
              }
            </Loaded>
            <More {...shelf} />
          </div>
          <KeyboardStrip keys={strip} />
        </section>
        <section className='need-panel' aria-label='需求详情'>
          <div className='sr-only' role='status'>
            {current && `第 ${at + 1} 件，共 ${rows.length} 件：${current.sentence}`}
          </div>
          {current && <Panel key={current.id} id={current.id} />}
        </section>
      </div>
    </Screen>
  )
}
