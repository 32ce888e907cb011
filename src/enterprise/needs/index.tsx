import { needs } from '@kefutong/contract/need/endpoints'
import { NeedCard } from '@/features/need/need-card'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { isRole } from '@/platform/session'
import { useRemotePages } from '@/platform/use-remote'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'

/** Everything this person or enterprise has asked for, the newest first. */
const MyNeedsPage = () => {
  const pages = useRemotePages(needs.list, { group: 'mine' })
  const raise = () => void go(isRole('enterprise') ? 'need-new' : 'raise')
  return (
    <Screen
      title='我的需求'
      back
      footer={
        pages.items?.length ? (
          <ActionBar>
            <Button wide onClick={raise}>
              提技术需求
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty title='还没有提过需求' line='生产上遇到难题，写一句就行。' action='提技术需求' onAction={raise} />
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
    </Screen>
  )
}

export default MyNeedsPage
