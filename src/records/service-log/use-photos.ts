import { type Photo, type ServiceLog, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { pickPhotos, type Source } from '@/features/service-log/pick-photos'
import { notify } from '@/platform/device'
import { dropKept, type KeptFile } from '@/platform/kept-file'
import { attached, enqueueFiles, useFilesTo } from '@/platform/outbox'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'

const renew = () => void invalidate(serviceLogs.read, serviceLogs.list)

/** What lies beside a record, what is on its way there from this device, and what may be done about both. */
export const usePhotos = (id: string, log: ServiceLog | undefined) => {
  const { files = [], room = 0, filingId = '' } = log ?? {}
  const sending = useFilesTo(serviceLogs.attach, id).filter((file) => files.every((there) => there.id !== file.id))
  const left = Math.max(0, room - sending.length)
  const [asked, setAsked] = useState<Photo>()
  const { send, busy, problem, clear } = useSend(serviceLogs.detach)

  const add = async (source: Source) => {
    const picked: KeptFile[] = []
    const before = files.length + sending.length
    await pickPhotos({ source, room: left, before }, (photo) => picked.push(photo))
    const kept = await enqueueFiles(
      picked.map((photo) => attached(serviceLogs.attach, { id, photoId: photo.id, name: photo.name }, photo)),
      filingId,
    )
    if (kept.kept) return
    notify(`${kept.text}，${kept.next}`)
    for (const photo of picked) await dropKept(photo.kept)
  }
  const close = () => {
    setAsked(undefined)
    clear()
  }
  const remove = async () => {
    if (asked && (await send({ id, photoId: asked.id }))) close()
    renew()
  }
  return { sending, left, add, asked, ask: setAsked, close, remove, busy, problem }
}
