import { complaintKinds, complaints, complaintWords } from '@kefutong/contract/complaint'
import type { InputOf } from '@kefutong/contract/endpoint'
import { useEffect } from 'react'
import { Screen } from '@/features/shell/screen'
import { useDraft } from '@/platform/draft'
import { useParams } from '@/platform/go'
import { useEndpointForm } from '@/platform/use-form'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import type { Filed } from './complaint-filed'

type Typed = Partial<InputOf<typeof complaints.file>>

const kinds = complaintKinds.map((value) => ({ value, label: complaintWords[value] }))

/** Typed once, kept on the device until it has a number. */
export const ComplaintForm = ({ onFiled }: { onFiled: (filed: Filed) => void }) => {
  const { about, kind } = useParams<{ about: string; kind: string }>()
  const [draft, patch, clear] = useDraft<Typed>('complaint', {})
  const start: Typed = {
    ...draft,
    kind: kinds.find(({ value }) => value === kind)?.value ?? draft.kind,
    about: about ?? draft.about ?? '',
  }
  const { send, busy, problem } = useSend(complaints.file)
  const { form, field } = useEndpointForm(complaints.file, { text: '', phone: '', ...start } as never, problem)
  useEffect(() => {
    const watching = form.watch((typed) => patch(typed as Typed))
    return () => watching.unsubscribe()
  }, [form, patch])

  const submit = form.handleSubmit(async (typed) => {
    const filed = await send(typed)
    if (!filed) return
    clear()
    onFiled(filed)
  })
  const [kindField, text, phone, aboutField] = [field('kind'), field('text'), field('phone'), field('about')]
  return (
    <Screen
      title='投诉建议'
      back
      form
      footer={
        <ActionBar note='不用登录。提交后当场得到编号' noteIcon='info'>
          <Button wide busy={busy} onClick={submit}>
            提交投诉建议
          </Button>
        </ActionBar>
      }
    >
      {problem && problem.faults.length === 0 && (
        <Banner tone={problem.offline ? 'plain' : 'danger'} icon={problem.offline ? 'offline' : undefined}>
          {`${problem.text}。${problem.next}。${problem.requestId ? `问题编号 ${problem.requestId}` : ''}`}
        </Banner>
      )}
      <Field label='类别' error={kindField.error}>
        <ChoiceChips {...kindField.control} value={kindField.control.value ?? ''} options={kinds} />
      </Field>
      <Field
        label='情况'
        error={text.error}
        count={[text.control.value.length, 500]}
        hint='请勿填写国家秘密、工作秘密。'
      >
        <TextArea {...text.control} rows={5} maxLength={500} placeholder='什么时候，在哪一步，遇到了什么' />
      </Field>
      <Field label='回复电话' optional error={phone.error} hint='只用来回复您。'>
        <TextInput
          {...phone.control}
          value={phone.control.value ?? ''}
          type='tel'
          name='tel'
          autoComplete='tel'
          maxLength={20}
        />
      </Field>
      <Field label='相关编号' optional error={aboutField.error} hint='备案编号或页面上的问题编号。'>
        <TextInput {...aboutField.control} value={aboutField.control.value ?? ''} maxLength={60} />
      </Field>
      <Box className='t13 c3'>写到一半可以离开，内容留在这台设备上。</Box>
    </Screen>
  )
}
