import { pointAt } from '@kefutong/contract/endpoint'
import { ask } from '../call'
import { isCallProblem } from '../call-problem'
import { openKept } from '../kept-file'
import type { Progress, Upload } from '../picked-file'
import { sendFile } from '../upload'
import { guest } from './core'
import type { Answer, Deed, DeedFile, Refusal } from './deed'

const asGuest = ({ owner }: Deed) => owner.key === guest

const missing: Refusal = {
  code: 'fileMissing',
  text: '手机里找不到这个文件',
  next: '请重新添加后再传',
  faults: [],
}

/** Refusals that say more to whoever waits for this deed than to whoever just pressed a button. */
const ownWords: Record<string, Pick<Refusal, 'text' | 'next'>> = {
  sameKeyOtherBody: { text: '这条先前已提交成功，这次的改动没有提交', next: '请到那条记录里修改' },
}

const putsOff = (status: number) => status >= 500 || status === 408 || status === 429

const refusedBy = (error: unknown, guests: boolean): Answer => {
  if (!isCallProblem(error) || error.offline) return { kind: 'unanswered', busy: false }
  const { code, status, text, next, faults = [] } = error.problem
  if (status === 413) return { kind: 'refused', refusal: { code, text: '内容太大', next: '请减少一些再提交', faults } }
  // `busy` without such a status: a gateway answered in the API's place, and knows nothing of this deed
  if (code === 'busy' || putsOff(status)) return { kind: 'unanswered', busy: true }
  if (status === 401 && !guests) return { kind: 'signed-out' }
  return { kind: 'refused', refusal: { code, text, next, faults, ...ownWords[code] } }
}

const numberOf = (reply: object) => {
  const { number } = reply as { number?: unknown }
  return typeof number === 'string' ? number : undefined
}

const answerOf = async (asked: Promise<unknown>, guests: boolean): Promise<Answer> => {
  try {
    const reply = await asked
    // the page of a hotel's network is no acknowledgement, whatever its status
    if (typeof reply !== 'object' || reply === null) return { kind: 'unanswered', busy: false }
    return { kind: 'done', number: numberOf(reply) }
  } catch (error) {
    return refusedBy(error, guests)
  }
}

/** Sends the deed under its own key, at once: the session is the one of this moment. */
export const sendDeed = (deed: Deed): Promise<Answer> =>
  answerOf(ask(pointAt(deed.route), deed.input, { key: deed.id, asGuest: asGuest(deed) }), asGuest(deed))

const running = new Map<string, Upload<unknown>>()

export const abortFile = (fileId: string) => running.get(fileId)?.abort()

/** Sends one kept file under its own key, unless its owner has left in the meantime. */
export const sendDeedFile = async (
  deed: Deed,
  file: DeedFile,
  stillOwner: () => boolean,
  onProgress: (progress: Progress) => void,
): Promise<Answer> => {
  const picked = await openKept(file)
  if (!picked) return { kind: 'refused', refusal: missing }
  if (!stillOwner()) return { kind: 'signed-out' }
  const options = { key: file.id, asGuest: asGuest(deed), onProgress }
  const upload = sendFile(pointAt(file.route), file.input, picked, options)
  running.set(file.id, upload)
  try {
    return await answerOf(upload.promise, asGuest(deed))
  } finally {
    running.delete(file.id)
  }
}
