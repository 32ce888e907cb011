import { useRaisedHere } from '@/features/need/raised-here'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import { Frame } from '../frame'
import { useBureau } from '../use-bureau'
import { RaisedHere } from './raised-here'
import type { Tracking } from './use-track'

/** The two numbers of the page that said 提交成功; what was raised on this device is a tap away. */
export const Ask = ({ tracking, number }: { tracking: Tracking; number?: string }) => {
  const { form, submit, open, busy, problem } = tracking
  const { bureau } = useBureau()
  const { needs, forget } = useRaisedHere()
  const [typedNumber, typedClaim] = [form.field('number'), form.field('claim')]
  return (
    <Frame
      title='查进度'
      heading='您的需求办到哪一步了'
      line='不用登录，凭编号和凭证码就能看'
      bureau={bureau}
      footer={
        <ActionBar>
          <Button wide busy={busy && '正在查…'} onClick={submit}>
            查看进度
          </Button>
        </ActionBar>
      }
    >
      {problem && problem.faults.length === 0 && (
        <Banner tone='warn'>
          {problem.offline ? '没有连上服务器。请再点一次查看。' : `${problem.text}。${problem.next}。`}
        </Banner>
      )}
      <RaisedHere needs={needs} first={number} onOpen={open} onForget={forget} />
      <Field label='需求编号' error={typedNumber.error} hint='提交成功页上“XQ”开头的那一行'>
        <TextInput {...typedNumber.control} name='number' spaced maxLength={40} placeholder='XQ-2026-000123-Q' />
      </Field>
      <Field label='凭证码' error={typedClaim.error} hint='8 位数字和字母，大小写都行'>
        <TextInput
          {...typedClaim.control}
          name='claim'
          spaced
          maxLength={20}
          placeholder='7K4M 92QX'
          onEnter={submit}
        />
      </Field>
    </Frame>
  )
}
