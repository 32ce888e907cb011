import { useEffect, useState } from 'react'
import { type Finished, type LogDeed, reopen } from '@/features/service-log/use-submit'
import { Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { dropDraft } from '@/platform/draft'
import { replace } from '@/platform/go'
import { Empty } from '@/ui/empty'
import { Again } from './again'
import { Fresh } from './fresh'
import { typedOf } from './typed'
import type { Reopened } from './writing'

type Props = { deedId: string; onDone: (finished: Finished) => void }

const kept = ({ id, input, files, refusal }: LogDeed): Reopened => ({
  draft: `service-log-deed:${id}`,
  initial: {
    ...(input.form && typedOf(input.form)),
    ...('filingId' in input && { filingId: input.filingId }),
    ...('reason' in input && { reason: input.reason }),
    deed: id,
    photos: files.map(({ id: photoId, kept: at, name, bytes }) => ({ id: photoId, kept: at, name, bytes })),
  },
  ...(refusal && { refusal }),
})

/** A deed that waited or was refused, taken back to be changed and sent under the same id. */
export const TakenBack = ({ deedId, onDone }: Props) => {
  const [deed, setDeed] = useState<LogDeed | 'gone'>()
  useEffect(() => {
    void reopen(deedId).then((found) => {
      // what is to be changed is what was put in, not an older draft of it
      dropDraft(`service-log-deed:${deedId}`)
      setDeed(found ?? 'gone')
    })
  }, [deedId])
  if (deed === undefined)
    return (
      <Screen title='记一笔' back form>
        <Waiting loading slow={false} verySlow={false} />
      </Screen>
    )
  if (deed === 'gone')
    return (
      <Screen title='记一笔' back form>
        <Empty
          title='这条正在提交，或已经提交'
          line='看看待同步里的最新情况。'
          action='看待同步'
          onAction={() => replace('outbox')}
        />
      </Screen>
    )
  const { input } = deed
  if ('move' in input && (input.move === 'amend' || input.move === 'correct'))
    return <Again id={input.id} move={input.move} reopened={kept(deed)} onDone={onDone} />
  return <Fresh filing={undefined} reopened={kept(deed)} onDone={onDone} />
}
