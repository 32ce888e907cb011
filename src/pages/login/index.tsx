import { useState } from 'react'
import { Trouble } from '@/features/shell/loaded'
import { Consent } from './consent'
import { DemoIdentities } from './demo-identities'
import { PhoneForm } from './phone-form'
import { useArrive } from './use-arrive'
import { WechatLogin } from './wechat-login'

const weapp = process.env.TARO_ENV === 'weapp'

const LoginPage = () => {
  const [agreed, setAgreed] = useState(false)
  const [missed, setMissed] = useState(false)
  const { arrive, problem } = useArrive()
  const agree = (now: boolean) => {
    setAgreed(now)
    setMissed(false)
  }
  const way = {
    agreed,
    consent: <Consent agreed={agreed} missed={missed} onChange={agree} />,
    others: (
      <>
        {problem && <Trouble problem={problem} />}
        <DemoIdentities onEnter={arrive} />
      </>
    ),
    onMissed: () => setMissed(true),
    onEnter: arrive,
  }
  return weapp ? <WechatLogin {...way} /> : <PhoneForm {...way} />
}

export default LoginPage
