import { address, type Endpoint, type InputOf, type Point, type ReplyOf } from '@kefutong/contract/endpoint'
import { offlineProblem, problemFrom } from './call-problem'
import { newKey } from './idempotency-key'
import { leave, useSession } from './session'
import { exchange } from './transport'

export { type ProblemWords, problemOf } from './call-problem'

/** `asGuest`: under no session, whoever is logged in. */
export type CallOptions = { key?: string; signal?: AbortSignal; asGuest?: boolean }

const patience = 30_000

export const baseUrl = `${process.env.TARO_APP_API}/api`

const queryOf = (rest: Record<string, unknown>) => {
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  if (pairs.length === 0) return ''
  return `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')}`
}

/** Where a call goes and what identifies it: address with its query, headers, and the fields left for the body. */
export const addressed = (
  point: Point,
  input: Record<string, unknown>,
  { key, asGuest }: Pick<CallOptions, 'key' | 'asGuest'> = {},
) => {
  const { path, rest } = address(point, input)
  const token = asGuest ? undefined : useSession.getState().token
  const headers: Record<string, string> = {}
  if (token) headers.Authorization = `Bearer ${token}`
  if (point.method === 'GET') return { url: baseUrl + path + queryOf(rest), headers, rest: {}, token }
  headers['Idempotency-Key'] = key ?? newKey()
  return { url: baseUrl + path, headers, rest, token }
}

/** The reply, or the problem thrown. A session that has ended makes this device a guest's; drafts stay. */
export const settled = (status: number, body: unknown, token?: string): unknown => {
  if (status >= 200 && status < 300) return body
  if (status === 401 && token && token === useSession.getState().token) leave()
  throw problemFrom(status, body)
}

/** One call to whatever lies at `point`, with nothing known of its input and reply. */
export const ask = async (
  point: Point,
  input: Record<string, unknown>,
  { signal, ...options }: CallOptions = {},
): Promise<unknown> => {
  const { url, headers, rest, token } = addressed(point, input, options)
  const reading = point.method === 'GET'
  const answer = await exchange({
    method: point.method,
    url,
    headers: reading ? headers : { ...headers, 'Content-Type': 'application/json' },
    ...(!reading && { body: JSON.stringify(rest) }),
    timeout: patience,
    signal,
  }).catch(() => {
    throw offlineProblem
  })
  return settled(answer.status, answer.body, token)
}

/**
 * Asks the API for one thing. Throws a `CallProblem`: read it with `problemOf`. A write carries an Idempotency-Key; pass
 * the same `key` to try the same deed again.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> => (await ask(endpoint, input as Record<string, unknown>, options)) as ReplyOf<E>
