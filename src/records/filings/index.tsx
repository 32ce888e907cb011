import { filings, type groups } from '@kefutong/contract/filing/endpoints'
import { useEffect, useState } from 'react'
import { FilingCard } from '@/features/filing/filing-card'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useCounts } from '@/features/shell/use-counts'
import { go, useParams } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { SearchInput } from '@/ui/search-input'
import { Skeleton } from '@/ui/skeleton'
import { FilingTable } from './filing-table'

type Group = (typeof groups)[number]

const words: Record<Group, string> = { todo: '待办', open: '办理中', 'in-force': '在聘', closed: '已结束', all: '全部' }
const order = Object.keys(words) as Group[]
const pause = 300

const groupOf = (text: string | undefined): Group => order.find((group) => group === text) ?? 'all'

/** What is typed, once the typing has paused. */
const useSearch = () => {
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text])
  return { text, setText, q, now: () => setQ(text.trim()) }
}

const FilingsPage = () => {
  const params = useParams<{ group: string }>()
  const [group, setGroup] = useState<Group>(groupOf(params.group))
  const { text, setText, q, now } = useSearch()
  const { data: counts } = useCounts()
  const wide = useWide()
  const { items, hasMore, more, loadMore, problem, reload, ...waiting } = useRemotePages(filings.list, {
    group,
    ...(q && { q }),
  })
  const labelOf = (value: Group) => (counts && value !== 'all' ? `${words[value]} ${counts[value]}` : words[value])
  const everything = () => {
    setText('')
    setGroup('all')
  }
  return (
    <Screen
      title='备案'
      back
      wide={wide}
      top={
        <ChoiceChips
          label='备案分组'
          value={group}
          limit={3}
          onChange={setGroup}
          options={order.map((value) => ({ value, label: labelOf(value) }))}
        />
      }
    >
      <SearchInput value={text} onChange={setText} onSearch={now} placeholder='专家、企业、编号' />
      {problem && <Trouble problem={problem} onRetry={reload} />}
      <Waiting {...waiting} skeleton={<Skeleton rows={4} after={0} />} />
      {items?.length === 0 && (
        <Empty
          title={q ? `没有找到“${q}”` : '这一组还没有备案'}
          line={q ? '换个名字或编号试试。' : '有了会自动出现在这里。'}
          action={group !== 'all' || q ? '看全部备案' : undefined}
          onAction={everything}
        />
      )}
      {wide && items && items.length > 0 ? (
        <FilingTable filings={items} />
      ) : (
        items?.map((filing) => (
          <FilingCard key={filing.id} filing={filing} onOpen={() => go('filing', { id: filing.id })} />
        ))
      )}
      {hasMore && (
        <Button kind='secondary' full busy={more && '正在读取…'} onClick={loadMore}>
          再看一页
        </Button>
      )}
    </Screen>
  )
}

export default FilingsPage
