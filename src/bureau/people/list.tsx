import type { ReactNode } from 'react'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import type { ProblemWords } from '@/platform/call'
import { addressOf, go } from '@/platform/go'
import { useWide } from '@/platform/wide'
import type { RouteName } from '@/routes'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row, Rows } from '@/ui/row'
import { Skeleton } from '@/ui/skeleton'
import { type Column, Table } from '@/ui/table'
import type { People } from './use-people'

type Pages<Item> = {
  items?: Item[]
  problem?: ProblemWords
  hasMore: boolean
  more: boolean
  loadMore: () => Promise<void>
  reload: () => Promise<void>
  loading: boolean
  slow: boolean
  verySlow: boolean
}

type Props<Item> = {
  pages: Pages<Item>
  people: People
  caption: string
  route: RouteName
  columns: readonly Column<Item>[]
  line: (item: Item) => ReactNode
  end: (item: Item) => ReactNode
}

/** A table on a desk, rows on a phone; both open the record. */
export const List = <Item extends { id: string; name: string }>({
  pages,
  people,
  caption,
  route,
  columns,
  line,
  end,
}: Props<Item>) => {
  const wide = useWide()
  const open = ({ id }: Item) => void go(route, { id })
  const rows = (items: Item[]) =>
    wide ? (
      <Table caption={caption} columns={columns} rows={items} keyOf={({ id }) => id} onOpen={open} />
    ) : (
      <Rows label={caption}>
        {items.map((item) => (
          <Row
            key={item.id}
            title={item.name}
            line={line(item)}
            end={end(item)}
            arrow
            href={addressOf(route, { id: item.id })}
            onClick={() => open(item)}
          />
        ))}
      </Rows>
    )
  return (
    <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={6} after={0} />}>
      {(items) =>
        items.length === 0 ? (
          <Empty
            title={people.filtered ? '没有符合条件的' : '名录里还没有'}
            line={people.filtered ? '换个条件，或看全部名录。' : '第一件备案提交后，就会出现在这里。'}
            action={people.filtered ? '清除筛选' : undefined}
            onAction={people.clear}
          />
        ) : (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            <Card flush className='people-rows'>
              {rows(items)}
            </Card>
            <More {...pages} />
          </>
        )
      }
    </Loaded>
  )
}
