import type { Fault, ProblemReply } from '@kefutong/contract/problem'

/** What a failed call throws. `offline`: no answer came, nobody knows whether the deed was done. */
export type CallProblem = { brand: 'call-problem' } & ({ offline: true } | { offline: false; problem: ProblemReply })

export const offlineProblem: CallProblem = { brand: 'call-problem', offline: true }

export const answered = (problem: ProblemReply): CallProblem => ({ brand: 'call-problem', offline: false, problem })

/** A failure in words for the person in front of it. */
export type ProblemWords = {
  code: string
  text: string
  next: string
  faults: Fault[]
  requestId?: string
  latest?: unknown
  offline: boolean
}

export const offlineWords = { text: '网络断开了', next: '内容已存到手机，联网后再提交' }

export const isCallProblem = (error: unknown): error is CallProblem =>
  typeof error === 'object' && error !== null && (error as Partial<CallProblem>).brand === 'call-problem'

export const problemOf = (error: unknown): ProblemWords => {
  if (!isCallProblem(error))
    return {
      code: 'clientFault',
      text: '这一页没打开',
      next: '填过的内容都在手机里，请再试一次',
      faults: [],
      offline: false,
    }
  if (error.offline) return { code: 'offline', ...offlineWords, faults: [], offline: true }
  const { code, text, next, faults = [], requestId, latest } = error.problem
  return {
    code,
    text,
    next,
    faults,
    offline: false,
    ...(requestId && { requestId }),
    ...(latest !== undefined && { latest }),
  }
}

const looksLikeProblem = (body: unknown): body is ProblemReply =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as ProblemReply).code === 'string' &&
  typeof (body as ProblemReply).text === 'string'

/** A gateway may answer in the API's place: its page is not shown, its status is. */
export const problemFrom = (status: number, body: unknown): CallProblem =>
  looksLikeProblem(body)
    ? answered(body)
    : answered({ code: 'busy', status, text: '服务器正忙', next: '填过的内容都在手机里，请稍后再试', requestId: '' })
