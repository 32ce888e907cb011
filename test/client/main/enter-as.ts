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
