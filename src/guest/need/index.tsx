import { checkPhone } from '@kefutong/contract/check'
import { secretNotice } from '@kefutong/contract/need/form'
import { sentenceLimit } from '@kefutong/contract/need/text'
import { go } from '@/platform/go'
import { useLook } from '@/platform/look'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { Frame } from '../frame'
import { useBureau } from '../use-bureau'
import { EnterpriseField } from './enterprise-field'
import { Notices } from './notices'
import { Place } from './place'
import { PromiseLine } from './promise-line'
import { useHelpCode } from './use-help-code'
import { useRaise } from './use-raise'

const NeedPage = () => {
  const { bureau, clocks } = useBureau()
  const helpCode = useHelpCode()
  const { elder } = useLook()
  const { form, submit, busy, problem, asksName, waits } = useRaise(helpCode)
  const [sentence, phone] = [form.field('sentence'), form.field('phone')]
  const rightPhone = !checkPhone(form.values.phone)
  return (
    <Frame
      title='提技术需求'
      heading='生产上遇到什么难题？'
      line='说一句就行，我们帮您找高校专家'
      bureau={bureau}
      story='works'
      footer={
        <ActionBar
          note={elder ? '不用登录，凭编号查进度。' : '不用注册，不用登录。提交后凭编号随时查进度。'}
          noteIcon='shield'
        >
          <Button wide busy={busy} onClick={submit}>
            提交需求
          </Button>
        </ActionBar>
      }
    >
      <Notices helpCode={helpCode} problem={problem} waits={waits} full={form.full} />
      <Place helpCode={helpCode} />
      {asksName && <EnterpriseField form={form} scanned={Boolean(helpCode.place)} />}
      <Field
        label='难题是什么'
        count={[[...form.values.sentence].length, sentenceLimit]}
        error={sentence.error}
        hint={
          <Box as='span' className='with-icon'>
            <Icon name='info' size='xs' />
            {secretNotice}
          </Box>
        }
      >
        <TextArea {...sentence.control} name='sentence' rows={4} placeholder='例如：保温板发泡后收缩，一直找不到原因' />
      </Field>
      <Field
        label='联系手机'
        error={phone.error}
        hint={
          <>
            只给经办人回电用，双方都同意后专家才能看到。
            <Link onClick={() => go('privacy')}>隐私政策</Link>
          </>
        }
      >
        <TextInput
          {...phone.control}
          type='tel'
          name='tel'
          autoComplete='tel'
          maxLength={20}
          spaced
          placeholder='11 位手机号'
          icon={rightPhone ? 'ok' : undefined}
          iconTone='success'
        />
      </Field>
      <PromiseLine verify={clocks.verify} contact={clocks.contact} />
      <Box className='hint centred'>
        {helpCode.place ? `求助码 ${helpCode.place.short}。` : ''}不收费、不索要验证码。
        <Link onClick={() => go('complaint')}>投诉举报</Link>
      </Box>
    </Frame>
  )
}

export default NeedPage
