import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import type { ProblemWords } from '@/platform/call'
import { go } from '@/platform/go'
import { Banner } from '@/ui/banner'
import { Link } from '@/ui/link'

type Props = { problem: ProblemWords | undefined; latest: ServiceLog | undefined; logId: string | undefined }

const Look = ({ id, children }: { id: string; children: string }) => (
  <Link onClick={() => go('service-log', { id })}>{children}</Link>
)

/** Why it was not taken: what was typed is still there, and the way on. Faults of fields stand beside their fields. */
export const TroubleBanner = ({ problem, latest, logId }: Props) => {
  if (!problem || problem.faults.length > 0) return null
  if (latest)
    return (
      <Banner tone='warn' action={<Look id={latest.id}>查看最新内容</Look>}>
        这条记录刚被他人修改。您填的都还在，看过最新内容后再提交。
      </Banner>
    )
  if (problem.code === 'sameKeyOtherBody' && logId)
    return (
      <Banner tone='warn' action={<Look id={logId}>查看那条记录</Look>}>
        上一次提交其实已经收到了，和现在的内容不同。要改请在那条记录里改。
      </Banner>
    )
  return <Banner tone={problem.offline ? 'warn' : 'danger'}>{`${problem.text}。${problem.next}。`}</Banner>
}
