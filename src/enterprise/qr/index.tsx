import { helpCodes } from '@kefutong/contract/help-code'
import { Codes } from '@/features/help-code/codes'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { notify } from '@/platform/device'
import { useRemotePages } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'

/** 企业求助码: a sheet for the workshop wall; whoever scans it asks in the enterprise's name. */
const MyCodesPage = () => {
  const pages = useRemotePages(helpCodes.list, {})
  const { send, busy, problem } = useSend(helpCodes.make)
  const make = async () => {
    if (!(await send({ kind: 'enterprise' }))) return
    notify('求助码做好了')
    await pages.reload()
  }
  const live = pages.items?.some(({ state }) => state === 'live')
  return (
    <Screen
      title='企业求助码'
      back
      footer={
        live ? (
          <ActionBar note='车间、班组可以各做一个，停用时互不影响。' noteIcon='info'>
            <Button kind='secondary' wide busy={busy && '正在做…'} onClick={make}>
              再做一个
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      {problem && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={3} after={0} />}>
        {(items) => (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            {!live && (
              <Empty
                title='贴一张码在车间'
                line='一线遇到难题，扫码写一句就行，企业名称自动带上。'
                action={busy ? undefined : '做一个求助码'}
                onAction={make}
              />
            )}
            <Codes codes={items} />
            <More {...pages} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default MyCodesPage
