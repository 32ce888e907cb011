import { pays, payWords } from '@kefutong/contract/filing/form'
import { fenOf, textOf } from '@kefutong/contract/money'
import { postsOf } from '@kefutong/contract/rules/pack'
import { lengthWords } from '@/features/filing/words'
import { AskFields } from './ask-fields'
import { Attachments } from './attachments'
import { ChipField, DayField, PromiseField, ProseField, YesNoField } from './bound'
import { EligibilityCard } from './eligibility-card'
import { NumberField, numberText, wholeNumber } from './number-field'
import { TaskFields } from './task-fields'
import { likelyEnd } from './term'
import type { City, Eligibility } from './use-eligibility'
import { useLikely } from './use-likely'
import type { PartForm } from './use-part'

type Props = { form: PartForm<'appointment'>; city: City; eligibility: Eligibility; filingId: string }

const fenOfWan = (text: string) => fenOf(text, 'wan')
const wanText = (fen: number | undefined) => textOf(fen, 'wan')
const payOptions = pays.map((value) => ({ value, label: payWords[value] }))

export const AppointmentStep = ({ form, city, eligibility, filingId }: Props) => {
  const { field, set } = form
  useLikely(form, city.today)
  const [start, end] = [field('termStart'), field('termEnd')]
  const [pay, own] = [field('pay'), field('ownEnterprise')]
  const begin = (day: string) => {
    const followed = end.control.value === likelyEnd(start.control.value ?? '')
    start.control.onChange(day)
    if (followed && likelyEnd(day)) set('termEnd', likelyEnd(day))
  }
  return (
    <>
      <ChipField
        label='拟任职务'
        of={field('post')}
        options={postsOf(city.pack).map((post) => ({ value: post, label: post }))}
      />
      <DayField label='聘期开始' of={{ ...start, control: { ...start.control, onChange: begin } }} />
      <DayField
        label='聘期结束'
        of={end}
        min={start.control.value}
        hint={lengthWords(start.control.value, end.control.value)}
      />
      <NumberField label='每年到企服务' unit='天' of={field('daysPerYear')} read={wholeNumber} write={numberText} />
      <YesNoField label='企业是否由您本人或所在单位创办、入股' of={own} />
      {own.control.value === true && (
        <ProseField
          label='情况说明'
          optional
          of={field('conflictNote')}
          max={200}
          placeholder='持股比例、任职等，如实填写'
        />
      )}
      <AskFields asks={city.pack.asks} form={form} />
      <EligibilityCard part='appointment' eligibility={eligibility} city={city} />
      <TaskFields form={form} />
      <ChipField label='报酬方式' of={pay} options={payOptions} />
      {pay.control.value !== undefined && pay.control.value !== 'none' && (
        <NumberField label='金额' unit='万元' optional decimal of={field('payFen')} read={fenOfWan} write={wanText} />
      )}
      <Attachments filingId={filingId} />
      <PromiseField label='真实性承诺' of={field('truthful')}>
        我承诺以上内容真实，如有不实愿承担相应责任
      </PromiseField>
    </>
  )
}
