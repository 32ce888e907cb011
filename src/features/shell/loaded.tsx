import type { ReactNode } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { go, goHome } from '@/platform/go'
import { Box } from '@/ui/box'
import { Failure } from '@/ui/failure'
import { Icon } from '@/ui/icon'
import { Skeleton } from '@/ui/skeleton'

type Waiting = { loading: boolean; slow: boolean; verySlow: boolean }

/** Nothing, a spinner, a skeleton, a word of comfort: by how long it takes. */
export const Waiting = ({ loading, slow, verySlow, skeleton }: Waiting & { skeleton?: ReactNode }) => (
  <>
    {loading && !slow && (
      <Box className='empty' role='status' label='正在读取'>
        <Icon name='spinner' className='spin brand' />
      </Box>
    )}
    {slow && (skeleton ?? <Skeleton after={0} />)}
    {verySlow && (
      <Box className='flex' style={{ justifyContent: 'center' }} role='status'>
        <Box className='toast'>
          <Icon name='clock' size='s' />
          网络较慢，已存到手机，可先离开
        </Box>
      </Box>
    )}
  </>
)

/** What went wrong, where the data is, what to do next, and the number to quote. */
export const Trouble = ({ problem, onRetry }: { problem: ProblemWords; onRetry?: () => void }) => (
  <Failure
    title={problem.text}
    line={`${problem.next}。`}
    number={problem.requestId}
    {...(problem.code === 'notFound' ? { onHome: goHome } : { onRetry })}
    onComplain={
      problem.offline ? undefined : () => go('complaint', problem.requestId ? { about: problem.requestId } : {})
    }
  />
)

type Remote<Data> = Waiting & { data?: Data; problem?: ProblemWords; reload: () => Promise<void> }

/** What was read, or why it is not here yet. What is already on the screen stays when reading it again fails. */
export const Loaded = <Data,>({
  remote,
  skeleton,
  children,
}: {
  remote: Remote<Data>
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}) => {
  const { data, problem, reload } = remote
  if (data !== undefined) return <>{children(data)}</>
  if (problem) return <Trouble problem={problem} onRetry={reload} />
  return <Waiting {...remote} skeleton={skeleton} />
}
