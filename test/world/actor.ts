import { address, type Endpoint, type InputOf, type ReplyOf } from '@kefutong/contract/endpoint'
import { filings } from '@kefutong/contract/filing/endpoints'
import type { ProblemReply } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'

export type Answer<E> = { status: number; ok: boolean; reply: ReplyOf<E>; problem: ProblemReply; headers: Headers }
type Asking = { key?: string }

export type Actor = {
  personId: string
  token: string
  phone: string
  /** asks and expects it to work */
  ask: <E extends Endpoint>(point: E, input: InputOf<E>, how?: Asking) => Promise<ReplyOf<E>>
  /** asks and gives back whatever comes */
  tell: <E extends Endpoint>(point: E, input: InputOf<E> | Record<string, unknown>, how?: Asking) => Promise<Answer<E>>
  upload: (filingId: string, kind: string, bytes: Uint8Array, name: string) => Promise<Answer<typeof filings.attach>>
}

const answerOf = async <E>(response: Response): Promise<Answer<E>> => {
  const text = await response.text()
  const body = text.startsWith('{') ? JSON.parse(text) : text
  return { status: response.status, ok: response.ok, reply: body, problem: body, headers: response.headers }
}

/** Somebody with a telephone: asks the API at `origin` over HTTP, as the client does. `more` stands on every request. */
export const actorAt =
  (origin: string, more: Record<string, string> = {}) =>
  (personId: string, token: string, phone: string): Actor => {
    const who: Record<string, string> = { ...more, ...(token ? { authorization: `Bearer ${token}` } : {}) }

    const tell: Actor['tell'] = async (point, input, how = {}) => {
      const { path: at, rest } = address(point, input as Record<string, unknown>)
      if (point.method === 'GET') {
        const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
        return answerOf(await fetch(`${origin}/api${at}?${query}`, { headers: who }))
      }
      const headers = { ...who, 'content-type': 'application/json', 'idempotency-key': how.key ?? uuidv7() }
      return answerOf(await fetch(`${origin}/api${at}`, { method: point.method, headers, body: JSON.stringify(rest) }))
    }

    const ask: Actor['ask'] = async (point, input, how) => {
      const answer = await tell(point, input, how)
      if (!answer.ok)
        throw new Error(`${point.method} ${point.path} ${answer.status} ${JSON.stringify(answer.problem)}`)
      return answer.reply
    }

    const upload: Actor['upload'] = async (filingId, kind, bytes, name) => {
      const form = new FormData()
      form.append('kind', kind)
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
      const headers = { ...who, 'idempotency-key': uuidv7() }
      return answerOf(
        await fetch(`${origin}/api${filings.attach.path.replace(':id', filingId)}`, {
          method: 'POST',
          headers,
          body: form,
        }),
      )
    }

    return { personId, token, phone, ask, tell, upload }
  }
