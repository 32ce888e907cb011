import type { Role } from '@kefutong/contract/role'
import type { Me, Session } from '@kefutong/contract/session'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { onDevice } from './storage'

export const audience = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'

type State = { audience: 'h5' | 'weapp'; token?: string; me?: Me }

/** Who is using this device. No token: a guest. */
export const useSession = create<State>()(
  persist((): State => ({ audience }), {
    name: 'session',
    storage: onDevice<Pick<State, 'token' | 'me'>>(),
    partialize: ({ token, me }) => ({ token, me }),
  }),
)

/** Log in, or take on another identity: the token is a new one each time. */
export const enter = ({ token, me }: Session) => useSession.setState({ token, me })

/** The API has told us more about the same person. */
export const meet = (me: Me) => {
  if (useSession.getState().token) useSession.setState({ me })
}

/** Back to a guest. Drafts stay on the device. */
export const leave = () => useSession.setState({ token: undefined, me: undefined })

export const roleNow = (): Role => useSession.getState().me?.current.role ?? 'guest'

export const isRole = (role: Role) => roleNow() === role

export const useRole = (): Role => useSession(({ me }) => me?.current.role ?? 'guest')

export const useSignedIn = () => useSession(({ token }) => Boolean(token))

/** One name for everything this identity may see: remote data is kept under it. */
export const membershipOf = ({ token, me }: State) =>
  token && me ? `${me.personId} ${me.current.membershipId ?? me.current.role}` : 'guest'
