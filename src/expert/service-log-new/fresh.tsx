import type { Finished } from '@/features/service-log/use-submit'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { membershipOf, useSession } from '@/platform/session'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { Editor } from './editor'
import { useBeginning } from './use-beginning'
import type { Reopened } from './writing'

type Props = {
  filing: string | undefined
  /** a deed that was taken back to be changed */
  reopened?: Reopened
  onDone: (finished: Finished) => void
}

const most = 9

/** A new record, opened with what it most likely is. */
export const Fresh = ({ filing, reopened, onDone }: Props) => {
  const { data, problem, reload, ...waiting } = useBeginning()
  const membership = useSession(membershipOf)
  const stated = data?.kind === 'revenue'
  const title = stated ? '申报新增收入' : '记一笔'
  const filingId = data?.filings.find(({ id }) => id === filing)?.id ?? data?.filingId

  if (data && filingId)
    return (
      <Editor
        onDone={onDone}
        writing={{
          ...data,
          title,
          stated,
          filingId,
          verb: stated ? '提交申报' : '提交记录',
          draft: `service-log:${membership}`,
          initial: {},
          asksReason: false,
          photosLeft: most,
          sending: (form, { deed, filingId: under }) => ({ what: 'file', id: deed, filingId: under, form }),
          ...reopened,
        }}
      />
    )
  return (
    <Screen title={title} back form>
      {data ? (
        <Empty
          title={stated ? '还没有在聘的副总' : '还没有生效的备案'}
          line={stated ? '备案生效后，才能申报他带来的新增收入。' : '备案公示期满生效后，就能在这里记一笔。'}
          action='看备案办到哪了'
          onAction={() => go('work')}
        />
      ) : problem?.code === 'signInNeeded' ? (
        <Empty title='登录后记一笔' line='记录要认出是您本人。' action='去登录' onAction={() => go('login')} />
      ) : problem ? (
        <Trouble problem={problem} onRetry={reload} />
      ) : (
        <Waiting {...waiting} skeleton={<Skeleton rows={4} after={0} />} />
      )}
    </Screen>
  )
}
