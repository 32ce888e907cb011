import { type Attachment, filings } from '@kefutong/contract/filing/endpoints'
import { create } from 'zustand'
import { call, problemOf } from '@/platform/call'
import { newKey } from '@/platform/idempotency-key'
import { type PickedFile, type Upload, upload } from '@/platform/upload'
import { invalidate } from '@/platform/use-remote'

export type PaperKind = Attachment['kind']
export type Sending = {
  key: string
  kind: PaperKind
  file: PickedFile
  sent: number
  fault?: string
  running?: Upload<Attachment>
}
type Desk = { papers: Attachment[]; sending: Sending[]; leaving: string[] }

const empty: Desk = { papers: [], sending: [], leaving: [] }

/** Uploads by filing. They live here and not in a page, so that leaving the page does not stop them. */
const useUploads = create<Record<string, Desk>>()(() => ({}))

const deskOf = (filingId: string) => useUploads.getState()[filingId] ?? empty
const change = (filingId: string, edit: (desk: Desk) => Partial<Desk>) =>
  useUploads.setState((all) => {
    const desk = all[filingId] ?? empty
    return { [filingId]: { ...desk, ...edit(desk) } }
  })
const patch = (filingId: string, key: string, more: Partial<Sending>) =>
  change(filingId, ({ sending }) => ({
    sending: sending.map((each) => (each.key === key ? { ...each, ...more } : each)),
  }))

export const useDesk = (filingId: string) => useUploads((all) => all[filingId] ?? empty)

/** What the API said is attached; papers on their way out stay out. */
export const seePapers = (filingId: string, papers: Attachment[]) => change(filingId, () => ({ papers }))

const run = async (filingId: string, { key, kind, file }: Sending) => {
  const running = upload(
    filings.attach,
    { id: filingId, kind, name: file.name },
    file,
    ({ sent }) => patch(filingId, key, { sent }),
    key,
  )
  patch(filingId, key, { running, fault: undefined, sent: 0 })
  try {
    const paper = await running.promise
    change(filingId, ({ papers, sending }) => ({
      papers: paper && !papers.some(({ id }) => id === paper.id) ? [...papers, paper] : papers,
      sending: sending.filter((each) => each.key !== key),
    }))
    void invalidate(filings.read)
  } catch (error) {
    const { text, next, offline } = problemOf(error)
    patch(filingId, key, {
      running: undefined,
      fault: offline ? '网络断开了，文件还在手机里，可以重试' : `${text}，${next}`,
    })
  }
}

export const send = (filingId: string, kind: PaperKind, file: PickedFile) => {
  const sending: Sending = { key: newKey(), kind, file, sent: 0 }
  change(filingId, (desk) => ({ sending: [...desk.sending, sending] }))
  void run(filingId, sending)
}

/** The same file under the same key: whatever arrived before is not attached twice. */
export const retry = (filingId: string, key: string) => {
  const found = deskOf(filingId).sending.find((each) => each.key === key)
  if (found) void run(filingId, found)
}

export const cancel = (filingId: string, key: string) => {
  const found = deskOf(filingId).sending.find((each) => each.key === key)
  found?.running?.abort()
  change(filingId, ({ sending }) => ({ sending: sending.filter((each) => each.key !== key) }))
}

const graceMs = 5000
const timers = new Map<string, ReturnType<typeof setTimeout>>()

const stay = (filingId: string, id: string) =>
  change(filingId, ({ leaving }) => ({ leaving: leaving.filter((each) => each !== id) }))

/** Deletes in five seconds; until then `bringBack` undoes it. */
export const remove = (filingId: string, id: string, onFault: (says: string) => void) => {
  change(filingId, ({ leaving }) => ({ leaving: [...leaving, id] }))
  const go = async () => {
    timers.delete(id)
    try {
      await call(filings.detach, { id: filingId, attachmentId: id })
      change(filingId, ({ papers }) => ({ papers: papers.filter((paper) => paper.id !== id) }))
      void invalidate(filings.read)
    } catch (error) {
      const { text, next } = problemOf(error)
      onFault(`没有删掉：${text}，${next}`)
    }
    stay(filingId, id)
  }
  timers.set(
    id,
    setTimeout(() => void go(), graceMs),
  )
}

export const bringBack = (filingId: string, id: string) => {
  clearTimeout(timers.get(id))
  timers.delete(id)
  stay(filingId, id)
}
