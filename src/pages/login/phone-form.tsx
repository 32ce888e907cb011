import { privacyVersion, sessions } from '@kefutong/contract/session'
import { notify } from '@/platform/device'
import { back } from '@/platform/go'
import { audience } from '@/platform/session'
import { useEndpointForm } from '@/platform/use-form'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import { LoginFrame } from './login-frame'
import { useCountdown } from './use-countdown'
import type { Way } from './way'

/** A phone and the code sent to it. */
export const PhoneForm = ({ agreed, consent, others, onMissed, onEnter }: Way) => {
  const sending = useSend(sessions.sendCode)
  const login = useSend(sessions.byPhone)
  const problem = sending.problem ?? login.problem
  const { form, field } = useEndpointForm(
    sessions.byPhone,
    { phone: '', code: '', audience, privacy: privacyVersion },
    problem,
  )
  const [left, setLeft] = useCountdown()
  const [phone, code] = [field('phone'), field('code')]

  const sendCode = async () => {
    if (!(await form.trigger('phone'))) return
    const reply = await sending.send({ phone: form.getValues('phone') })
    if (!reply) return
    setLeft(reply.again)
    notify('验证码已发送，5 分钟内有效')
  }
  const submit = form.handleSubmit(async (input) => {
    if (!agreed) return onMissed()
    const session = await login.send(input)
    if (session) await onEnter(session)
  })
  return (
    <LoginFrame
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={() => back()}>
            暂不登录
          </Button>
          <Button likely wide busy={login.busy && '正在登录…'} onClick={submit}>
            登录
          </Button>
        </ActionBar>
      }
    >
      <Field label='手机号' error={phone.error}>
        <TextInput
          {...phone.control}
          type='tel'
          name='tel'
          autoComplete='tel'
          maxLength={20}
          placeholder='11 位手机号'
        />
      </Field>
      <Field label='验证码' error={code.error}>
        <Box className='flex g12'>
          <Box className='grow'>
            <TextInput
              {...code.control}
              type='code'
              name='code'
              autoComplete='one-time-code'
              maxLength={6}
              onEnter={submit}
            />
          </Box>
          <Button kind='soft' busy={sending.busy && '发送中…'} disabled={left > 0} onClick={sendCode}>
            {left > 0 ? `${left} 秒后重发` : '获取验证码'}
          </Button>
        </Box>
      </Field>
      {problem && problem.faults.length === 0 && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      {consent}
      {others}
    </LoginFrame>
  )
}
