import { schedules } from '@kefutong/contract/schedule'
import { useState } from 'react'
import { notify } from '@/platform/device'
import { useDraft } from '@/platform/draft'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { readDates } from './dates'

const blank = { year: '', holidays: '', workdays: '', source: '' }
type Form = typeof blank
type Errors = Partial<Record<keyof Form, string>>

const counted = (text: string) => {
  const read = readDates(text)
  return 'dates' in read && read.dates.length > 0 ? `已读到 ${read.dates.length} 天` : '一行一个日期，如 2027-01-01'
}

const readForm = (form: Form) => {
  const [holidays, workdays] = [readDates(form.holidays), readDates(form.workdays)]
  const errors: Errors = {
    ...(!/^20\d\d$/.test(form.year.trim()) && { year: '请填四位年份，如 2027' }),
    ...('problem' in holidays
      ? { holidays: holidays.problem }
      : holidays.dates.length === 0 && { holidays: '请粘贴放假日期' }),
    ...('problem' in workdays && { workdays: workdays.problem }),
    ...(form.source.trim().length < 4 && { source: '请填通知名称，至少 4 个字' }),
  }
  if (Object.keys(errors).length > 0 || !('dates' in holidays) || !('dates' in workdays)) return { errors }
  return {
    input: { year: Number(form.year), holidays: holidays.dates, workdays: workdays.dates, source: form.source.trim() },
  }
}

/** One year's schedule, pasted as the State Council announced it. What was typed stays until it has been loaded. */
export const ScheduleForm = () => {
  const [form, patch, clear] = useDraft<Form>('schedule', blank)
  const [errors, setErrors] = useState<Errors>({})
  const [done, setDone] = useState<string>()
  const { send, busy, problem } = useSend(schedules.load)
  const faults: Errors = Object.fromEntries(problem?.faults.map(({ field, says }) => [field.split('.')[0], says]) ?? [])
  const field = (name: keyof Form) => ({ value: form[name], onChange: (value: string) => patch({ [name]: value }) })
  const submit = async () => {
    const { input, errors: found } = readForm(form)
    setErrors(found ?? {})
    setDone(undefined)
    if (!input) return
    const reply = await send(input)
    if (!reply) return
    clear()
    setDone(`${reply.year} 年的放假安排已载入，重算了 ${reply.recomputed} 件承诺日期。`)
    notify('已载入')
    await invalidate(schedules.list)
  }
  const errorOf = (name: keyof Form) => errors[name] ?? faults[name]
  return (
    <Card title='载入一年'>
      <Box className='col g16 mt12'>
        {done && <Banner tone='success'>{done}</Banner>}
        {problem && (
          <Banner tone='danger'>{`${problem.text}，${problem.next}。${problem.requestId ? `问题编号 ${problem.requestId}` : ''}`}</Banner>
        )}
        <Field label='年份' error={errorOf('year')} required>
          <TextInput {...field('year')} type='number' maxLength={4} placeholder='2027' />
        </Field>
        <Field label='放假日期' error={errorOf('holidays')} hint={counted(form.holidays)} required>
          <TextArea {...field('holidays')} rows={5} placeholder='2027-01-01' />
        </Field>
        <Field label='调休上班日期' error={errorOf('workdays')} hint={counted(form.workdays)} optional>
          <TextArea {...field('workdays')} rows={3} placeholder='2027-02-14' />
        </Field>
        <Field label='通知名称' error={errorOf('source')} hint='写明文号，方便以后核对' required>
          <TextInput {...field('source')} maxLength={200} placeholder='国务院办公厅关于 2027 年部分节假日安排的通知' />
        </Field>
        <Button full busy={busy && '正在重算…'} onClick={submit}>
          载入并重算承诺日期
        </Button>
      </Box>
    </Card>
  )
}
