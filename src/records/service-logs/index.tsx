import { serviceLogGroups, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { serviceLogKinds } from '@kefutong/contract/service-log/form'
import { useState } from 'react'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { useSettled } from '@/features/review/use-settled'
import { LogCard } from '@/features/service-log/log-card'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useLogCounts } from '@/features/shell/use-counts'
import { go, useParams } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { SearchInput } from '@/ui/search-input'
import { Skeleton } from '@/ui/skeleton'
import { FilterSheet, Filters } from './filters'
import { LogTable } from './log-table'
import { Nothing } from './nothing'
import type { Filter } from './words'

const known = <Word extends string>(words: readonly Word[], text: string | undefined) =>
  words.find((word) => word === text)

/** My records, or those of one filing: by state and kind, searched in Chinese, the newest change first. */
const ServiceLogsPage = () => {
  const params = useParams<{ filing: string; group: string; kind: string }>()
  const [filter, setFilter] = useState<Filter>({
    group: known(serviceLogGroups, params.group) ?? 'all',
    kind: known(serviceLogKinds, params.kind),
  })
  const [asking, setAsking] = useState(false)
  const [text, setText] = useState('')
  const q = useSettled(text)
  const wide = useWide()
  // the counts are of everything; of one filing they would be wrong
  const counts = useLogCounts({ enabled: !params.filing })
  const pages = useRemotePages(serviceLogs.list, {
    ...filter,
    ...(params.filing && { filing: params.filing }),
    ...(q && { q }),
  })
  const clear = () => {
    setText('')
    setFilter({ group: 'all' })
  }
  return (
    <Screen
      title={params.filing ? '这件备案的服务记录' : '服务记录'}
      back
      wide={wide}
      top={<Filters filter={filter} counts={counts.data} onChange={setFilter} onMore={() => setAsking(true)} />}
      over={
        <FilterSheet
          open={asking}
          filter={filter}
          counts={counts.data}
          onChange={setFilter}
          onClose={() => setAsking(false)}
        />
      }
    >
      <SearchInput value={text} onChange={setText} placeholder='说明、专家、企业、合同编号' />
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(logs) =>
          logs.length === 0 ? (
            <Nothing q={q} narrowed={filter.group !== 'all' || Boolean(filter.kind) || q !== ''} onClear={clear} />
          ) : (
            <>
              <Stale problem={pages.problem} onRetry={pages.reload} />
              {wide ? (
                <LogTable logs={logs} />
              ) : (
                logs.map((log) => <LogCard key={log.id} log={log} onOpen={() => go('service-log', { id: log.id })} />)
              )}
              <More {...pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

export default ServiceLogsPage
