import { visits } from '@kefutong/contract/visit'
import { useState } from 'react'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { isRole } from '@/platform/session'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { Filters, type StateFilter } from './filters'
import { Funnel } from './funnel'
import { VisitRows } from './visit-rows'
import './visits.scss'

/** 走访对接: what was written down, and the funnel it adds up to. */
const VisitsPage = () => {
  const [state, setState] = useState<StateFilter>('all')
  const wide = useWide()
  const pages = useRemotePages(visits.list, state === 'all' ? {} : { state })
  const writes = isRole('commissioner')
  const write = () => void go('visit-new')
  return (
    <Screen
      title='走访对接'
      back={!wide}
      top={<Filters state={state} onChange={setState} />}
      footer={
        writes ? (
          <ActionBar>
            <Button wide onClick={write}>
              记走访
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Funnel />
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={state === 'all' ? '还没有走访记录' : '没有走到这一步的'}
              line={state === 'all' ? '见过专家，一分钟记下来。' : '换一步看看。'}
            />
          ) : (
            <>
              <Stale problem={pages.problem} onRetry={pages.reload} />
              <VisitRows visits={items} />
              <More {...pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

export default VisitsPage
