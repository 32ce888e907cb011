import type { Progress } from '../picked-file'
import { guest } from './core'
import type { Deed, DeedFile, Refusal, Sent } from './deed'
import { isOwn } from './owner'

export type FileItem = {
  id: string
  /** where the device keeps it */
  kept: string
  name: string
  bytes: number
  sent: number
  percent: number
  state: 'waiting' | 'sending' | 'refused'
  words: string
}

/** One line of 待同步. `own`: whoever looks may read, change and delete it. */
export type OutboxItem = {
  id: string
  title: string
  line: string
  page?: string
  at: string
  state: 'waiting' | 'sending' | 'elsewhere' | 'held' | 'refused' | 'files'
  words: string
  own: boolean
  /** it may have arrived although nobody said so: deleting it here takes nothing back */
  tried: boolean
  refusal?: Refusal
  files: FileItem[]
}

export type SentItem = Pick<Sent, 'id' | 'title' | 'line' | 'number' | 'at'> & { words: string }

/** How things stand around the deeds. */
export type Around = {
  who: string
  online: boolean
  flying: ReadonlySet<string>
  busy: ReadonlySet<string>
  progress: Record<string, Progress>
}

/** The two sentences that must never be taken for each other. This one: nobody but this device has it yet. */
export const keptWords = '已存到手机，联网后自动提交'
/** And this one: the API has acknowledged it. */
export const sentWords = (number?: string) => (number ? `提交成功，编号 ${number}` : '提交成功')

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1)

/** One file of a deed as a line. */
export const fileItem = (file: DeedFile, { flying, progress, online }: Around): FileItem => {
  const { id, kept, name, bytes, refusal } = file
  const { sent = 0, percent = 0 } = progress[id] ?? {}
  const common = { id, kept, name, bytes, sent, percent }
  if (refusal) return { ...common, state: 'refused', words: `${refusal.text}，${refusal.next}` }
  if (flying.has(id))
    return { ...common, state: 'sending', words: `传到 ${percent}%，${megabytes(sent)} / ${megabytes(bytes)} MB` }
  return { ...common, state: 'waiting', words: online ? '等待上传' : '已存到手机，联网后自动上传' }
}

const stateOf = ({ id, state, owner }: Deed, { who, flying }: Around): OutboxItem['state'] => {
  if (state === 'held' || state === 'refused') return state
  if (owner.key !== guest && owner.key !== who) return 'elsewhere'
  if (state === 'acknowledged') return 'files'
  return flying.has(id) ? 'sending' : 'waiting'
}

const wordsOf = (deed: Deed, state: OutboxItem['state'], { busy, who }: Around) => {
  const { refusal, owner, files } = deed
  if (state === 'refused' && refusal) return `${refusal.text}，${refusal.next}`
  if (state === 'held') return '正在修改，改好后再提交'
  if (state === 'sending') return '正在提交…'
  if (state === 'files')
    return files.every((file) => file.refusal) ? '内容已提交成功，文件没有传上去' : '内容已提交成功，文件还在上传'
  if (state === 'elsewhere')
    return who === guest ? `请用${owner.words}身份登录后继续` : `请切换到${owner.words}身份后继续`
  return busy.has(deed.id) ? '已存到手机，服务器正忙，稍后自动提交' : keptWords
}

const filesTitle = (files: readonly DeedFile[]) => `文件 ${files.length} 个`

/** A deed as a line. Of what somebody else wrote on this device only that it is there. */
export const itemOf = (deed: Deed, around: Around): OutboxItem => {
  const { id, title, line, page, at, tried, refusal, owner, files } = deed
  const own = isOwn(owner, around.who)
  const state = stateOf(deed, around)
  const common = { id, at, state, own, tried }
  if (!own)
    return {
      ...common,
      title: '另一位使用者还没提交的内容',
      line: '',
      words: `请用${owner.words}身份登录后继续`,
      files: [],
    }
  return {
    ...common,
    title: title || filesTitle(files),
    line,
    page,
    words: wordsOf(deed, state, around),
    refusal,
    files: files.map((file) => fileItem(file, around)),
  }
}

export const sentItemOf = ({ id, title, line, number, at }: Sent): SentItem => ({
  id,
  title,
  line,
  number,
  at,
  words: sentWords(number),
})
