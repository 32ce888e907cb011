import { privacyVersion, sessions } from '@kefutong/contract/session'
import { useState } from 'react'
import { notify, wechatCode } from '@/platform/device'
import { back } from '@/platform/go'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { LoginFrame } from './login-frame'
import { PhoneForm } from './phone-form'
import type { Way } from './way'

/** One tap in WeChat; the first time it asks for the phone number as well. A code by SMS is always there too. */
export const WechatLogin = (way: Way) => {
  const { agreed, consent, others, onMissed, onEnter } = way
  const [bySms, setBySms] = useState(false)
  const { send, busy, problem } = useSend(sessions.byWechat)
  const needsPhone = problem?.code === 'wechatPhoneNeeded'

  const login = async (phoneCode?: string) => {
    if (!agreed) return onMissed()
    const code = await wechatCode()
    if (!code) return
    const session = await send({ code, privacy: privacyVersion, ...(phoneCode && { phoneCode }) })
    if (session) await onEnter(session)
  }
  const withPhone = ({ code }: { code?: string }) => {
    if (code) return login(code)
    // Refused, or WeChat's own quota is used up.
    notify('没有拿到微信里的手机号，请用短信验证码')
    setBySms(true)
  }
  if (bySms) return <PhoneForm {...way} />
  return (
    <LoginFrame
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={() => back()}>
            暂不登录
          </Button>
          {needsPhone && agreed ? (
            <Button likely wide busy={busy && '正在登录…'} onPhone={withPhone}>
              授权手机号
            </Button>
          ) : (
            <Button likely wide busy={busy && '正在登录…'} onClick={() => login()}>
              微信登录
            </Button>
          )}
        </ActionBar>
      }
    >
      {problem && <Banner tone={needsPhone ? 'info' : 'danger'}>{`${problem.text}。${problem.next}。`}</Banner>}
      {consent}
      <Button kind='soft' full onClick={() => setBySms(true)}>
        用短信验证码登录
      </Button>
      {others}
    </LoginFrame>
  )
}
