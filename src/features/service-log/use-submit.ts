import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { lineOf, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import { useEffect, useState } from 'react'
import type { KeptFile } from '@/platform/kept-file'
import { useOnline } from '@/platform/online'
import { attached, edit, enqueue, type Reopened, useDeed } from '@/platform/outbox'
import { useWaiting } from '@/platform/use-waiting'

/** What is to be sent: a new record, or a new edition of one that exists. */
export type Sending =
  | { what: 'file'; id: string; filingId: string; form: ServiceLogForm }
  | {
      what: 'amend' | 'correct'
      id: string
      filingId: string
      version: number
      form: ServiceLogForm
      reason?: string
    }

const titles: Record<Sending['what'], string> = { file: '记一笔', amend: '修改记录', correct: '更正记录' }

const common = (deedId: string, sending: Sending, photos: readonly KeptFile[]) => ({
  id: deedId,
  lane: sending.filingId,
  title: lineOf(sending.form),
  line: titles[sending.what],
  page: 'service-log-new' as const,
  files: photos.map((file) =>
    attached(serviceLogs.attach, { id: sending.id, photoId: file.id, name: file.name }, file),
  ),
})

const put = (deedId: string, sending: Sending, photos: readonly KeptFile[]) =>
  sending.what === 'file'
    ? enqueue({
        ...common(deedId, sending, photos),
        endpoint: serviceLogs.file,
        input: { id: sending.id, filingId: sending.filingId, form: sending.form },
      })
    : enqueue({
        ...common(deedId, sending, photos),
        endpoint: serviceLogs.move,
        input: {
          id: sending.id,
          version: sending.version,
          move: sending.what,
          form: sending.form,
          ...(sending.reason && { reason: sending.reason }),
        },
      })

export type LogDeed = Reopened<typeof serviceLogs.file> | Reopened<typeof serviceLogs.move>

const moment = 50
const mostTries = 20

/** Takes a record or an edition that waits, or was refused, back to change it. One that is just on its way is asked again. */
export const reopen = async (deedId: string, tries = mostTries): Promise<LogDeed | undefined> => {
  const deed = (await edit(serviceLogs.file, deedId)) ?? (await edit(serviceLogs.move, deedId))
  if (deed || tries === 0) return deed
  await new Promise((resolve) => setTimeout(resolve, moment))
  return reopen(deedId, tries - 1)
}

/** `sent`: the database has it. `kept`: the device has it, and sends it when it can. `refused`: back in the form. */
type Outcome =
  | { came: 'sent' | 'kept'; deedId: string; logId: string }
  | { came: 'refused'; refusal: NonNullable<LogDeed['refusal']> }
  | { came: 'full'; text: string; next: string }

export type Finished = Extract<Outcome, { came: 'sent' | 'kept' }>

type Way = { deedId: string; logId: string }

/** What becomes of a deed just put in: seen as soon as there is an answer, or none can come soon. */
const useFate = (way: Way | undefined, tell: (outcome: Outcome) => void) => {
  const { item, sent } = useDeed(way?.deedId ?? '')
  const online = useOnline()
  const { verySlow } = useWaiting(way !== undefined)
  const waits = item?.state === 'waiting' || item?.state === 'elsewhere'
  const alone = verySlow || (waits && (item.tried || !online))
  const state = !way ? undefined : sent ? 'sent' : item?.state === 'refused' ? 'refused' : alone ? 'kept' : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each thing that happens
  useEffect(() => {
    if (!way || !state) return
    if (state !== 'refused') return tell({ came: state, ...way })
    void reopen(way.deedId).then((deed) => deed?.refusal && tell({ came: 'refused', refusal: deed.refusal }))
  }, [way, state])
}

/** The one way a record leaves the form: kept on the device first, then sent once, whatever the network does. */
export const useSubmit = (tell: (outcome: Outcome) => void) => {
  const [way, setWay] = useState<Way>()
  useFate(way, (outcome) => {
    setWay(undefined)
    tell(outcome)
  })
  const submit = async (deedId: string, sending: Sending, photos: readonly KeptFile[]) => {
    const kept = await put(deedId, sending, photos)
    if (!kept.kept) return tell({ came: 'full', text: kept.text, next: kept.next })
    setWay({ deedId, logId: sending.id })
  }
  return { submit, busy: way !== undefined }
}
