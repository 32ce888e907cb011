import { sessions } from '@kefutong/contract/session'
import { useState } from 'react'
import { go } from '@/platform/go'
import { enter, isRole, useSignedIn } from '@/platform/session'
import { useSend } from '@/platform/use-send'

/** Begins a filing: asks a guest to log in first, and makes an expert of whoever is not one yet. */
export const useBegin = () => {
  const signedIn = useSignedIn()
  const { send, busy, problem } = useSend(sessions.becomeExpert)
  const [asking, setAsking] = useState(false)
  const begin = async () => {
    if (!signedIn) return setAsking(true)
    if (!isRole('expert')) {
      const session = await send({})
      if (!session) return
      enter(session)
    }
    await go('filing-edit')
  }
  return {
    begin,
    busy,
    problem,
    prompt: {
      open: asking,
      why: '备案要认出是您本人。登录后，填到哪存到哪，换手机也能接着填。',
      next: 'file' as const,
      onClose: () => setAsking(false),
    },
  }
}
