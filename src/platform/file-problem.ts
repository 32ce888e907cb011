import { type ProblemWords, problemOf } from './call-problem'

/** Why a file did not come or did not open, for whoever asked for it: nothing they wrote was on its way. */
export const fileProblemOf = (error: unknown): ProblemWords => {
  const words = problemOf(error)
  if (words.offline) return { ...words, text: '网络断开了', next: '联网后再试' }
  if (words.code === 'clientFault') return { ...words, text: '收到的文件打不开', next: '请再试一次' }
  return words.code === 'busy' ? { ...words, next: '请稍后再试' } : words
}
