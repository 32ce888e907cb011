import { sessions } from '@kefutong/contract/session'
import { useEffect } from 'react'
import { showUnread } from './device'
import { meet, useSession, useSignedIn } from './session'
import { useRemote } from './use-remote'

/** Who is signed in, read again whenever the app comes to the front; the red number on 消息 follows. */
export const useMe = () => {
  const signedIn = useSignedIn()
  const { data } = useRemote(sessions.me, {}, { enabled: signedIn })
  useEffect(() => {
    if (data) meet(data)
  }, [data])
  const me = useSession((state) => state.me)
  const unread = signedIn ? (me?.unread ?? 0) : 0
  useEffect(() => showUnread(unread), [unread])
  return signedIn ? me : undefined
}
