import { needs } from '@kefutong/contract/need/endpoints'
import { NeedCard } from '@/features/need/need-card'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { Preference } from './preference'

/** 我来对接: what was brought to this expert, and whether they want to be recommended. */
const MyMatchesPage = () => {
  const pages = useRemotePages(needs.list, { group: 'mine' })
  const hall = () => void go('hall')
  return (
    <Screen title='我的对接' back>
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={3} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title='还没有派给您的需求'
              line='对得上的会派给您，也可以自己去找。'
              action='看需求大厅'
              onAction={hall}
            />
          ) : (
            <>
              <Stale problem={pages.problem} onRetry={pages.reload} />
              {items.map((need) => (
                <NeedCard key={need.id} need={need} onOpen={() => go('need', { id: need.id })} />
              ))}
              <More {...pages} />
            </>
          )
        }
      </Loaded>
      <Preference />
    </Screen>
  )
}

export default MyMatchesPage
