import { address, type Endpoint, type InputOf } from '@kefutong/contract/endpoint'
import { sessions } from '@kefutong/contract/session'
import { call } from '@/platform/call'
import { enter, leave } from '@/platform/session'

/** Somebody of the demo city, really logged in. */
export const enterAs = async (id: string) => {
  const session = await call(sessions.byDemo, { id, audience: 'h5' })
  enter(session)
  return session
}

export const asGuest = () => leave()

/** Somebody else does one thing on another device, while this page stays open. */
export const elsewhere = async <E extends Endpoint>(id: string, endpoint: E, input: InputOf<E>) => {
  const { token } = await call(sessions.byDemo, { id, audience: 'h5' })
  const { path, rest } = address(endpoint, input as Record<string, unknown>)
  const answer = await fetch(`${process.env.TARO_APP_API}/api${path}`, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(rest),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
