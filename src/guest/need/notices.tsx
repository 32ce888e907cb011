import type { ProblemWords } from '@/platform/call'
import { Banner } from '@/ui/banner'
import { Link } from '@/ui/link'
import type { HelpCodeHere } from './use-help-code'

type Props = { helpCode: HelpCodeHere; problem?: ProblemWords; waits: boolean; full: boolean }

const wordsOf = ({ problem, waits }: Pick<Props, 'problem' | 'waits'>) => {
  if (waits) return '网络断开了。内容已存到手机，开着这一页，联网后自动提交。'
  if (problem?.offline) return '没有连上服务器。内容已存到手机，请再点一次提交。'
  if (!problem || problem.faults.length > 0) return undefined
  return `${problem.text}。${problem.next}。`
}

/** What happened, where the words are, what to do: above the form, calm. */
export const Notices = ({ helpCode, problem, waits, full }: Props) => {
  const says = wordsOf({ problem, waits })
  return (
    <>
      {helpCode.dead && <Banner tone='warn'>这个求助码已停用。您可以直接填写企业名称继续提交。</Banner>}
      {says && (
        <Banner tone={waits ? 'plain' : 'warn'} icon={waits ? 'offline' : undefined}>
          {says}
        </Banner>
      )}
      {helpCode.unanswered && !says && (
        <Banner action={<Link onClick={helpCode.reload}>再认一次</Link>}>
          网络不好，还没认出求助码。可以先写难题。
        </Banner>
      )}
      {full && <Banner tone='warn'>手机存不下草稿了，请提交后再离开。</Banner>}
    </>
  )
}
