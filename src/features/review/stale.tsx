import type { ProblemWords } from '@/platform/call'
import { Banner } from '@/ui/banner'
import { Link } from '@/ui/link'

/** Above rows that could not be read again: they are still there, from before. */
export const Stale = ({ problem, onRetry }: { problem?: ProblemWords; onRetry: () => void }) =>
  problem ? (
    <Banner tone='warn' action={<Link onClick={onRetry}>再试一次</Link>}>
      {`没有读到最新内容：${problem.text}。下面是上次读到的${problem.requestId ? `，问题编号 ${problem.requestId}` : ''}。`}
    </Banner>
  ) : null
