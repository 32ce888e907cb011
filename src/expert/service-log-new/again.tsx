import { type ServiceLog, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useEffect, useRef } from 'react'
import type { Finished } from '@/features/service-log/use-submit'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { replace } from '@/platform/go'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'
import { Skeleton } from '@/ui/skeleton'
import { Editor } from './editor'
import { typedOf } from './typed'
import type { Reopened, Writing } from './writing'

type Move = 'amend' | 'correct'
type Props = { id: string; move: Move; reopened?: Reopened; onDone: (finished: Finished) => void }

const words: Record<Move, { title: string; verb: string }> = {
  amend: { title: '修改记录', verb: '提交修改' },
  correct: { title: '更正记录', verb: '提交更正' },
}

const writingOf = (log: ServiceLog, move: Move): Writing => ({
  ...words[move],
  draft: `service-log:${log.id}:${move}`,
  initial: typedOf(log.form),
  logId: log.id,
  stated: log.kind === 'revenue',
  kind: log.kind,
  filings: [
    {
      id: log.filingId,
      state: 'in-force',
      enterpriseName: log.enterpriseName,
      expertName: log.expertName,
      post: log.post,
      termStart: null,
      termEnd: null,
      stoodUntil: null,
    },
  ],
  filingId: log.filingId,
  today: shanghaiDay(new Date()),
  past: [],
  asksReason: move === 'correct',
  photosLeft: log.room,
  sending: (form, { reason }) => ({
    what: move,
    id: log.id,
    filingId: log.filingId,
    version: log.version,
    form,
    ...(reason && { reason }),
  }),
})

/** A record said anew: what it says now is filled in, the earlier edition stays. */
export const Again = ({ id, move, reopened, onDone }: Props) => {
  const remote = useRemote(serviceLogs.read, { id })
  const { data: log } = remote
  const may = log?.moves.some((choice) => choice.move === move)
  // what somebody else does while it is being written does not take the form away
  const begun = useRef(false)
  if (may) begun.current = true
  const closed = may === false && !begun.current
  useEffect(() => {
    if (closed) void replace('service-log', { id })
  }, [closed, id])
  if (log && begun.current) return <Editor writing={{ ...writingOf(log, move), ...reopened }} onDone={onDone} />
  return (
    <Screen title={words[move].title} back form>
      <Loaded remote={{ ...remote, data: undefined }} skeleton={<Skeleton rows={4} after={0} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}
