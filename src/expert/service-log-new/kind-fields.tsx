import { type ServiceLogKind, transferWays, transferWayWords } from '@kefutong/contract/service-log/form'
import { ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import { MoneyFields } from './money-fields'
import { PeriodFields } from './period-fields'
import type { LogForm } from './use-typed'

const wayOptions = transferWays.map((value) => ({ value, label: transferWayWords[value] }))

type Props = { form: LogForm; kind: ServiceLogKind; today: string; termStart: string | null | undefined }

/** What a kind must have, before the sentence. */
export const NeededFields = ({ form, kind, today, termStart }: Props) => {
  const { typed, patch, errorOf, leave } = form
  if (kind === 'project')
    return (
      <Field label='项目名称' required error={errorOf('name')}>
        <TextInput
          value={typed.name ?? ''}
          onChange={(name) => patch({ name })}
          onBlur={() => typed.name && leave('name')}
          maxLength={60}
        />
      </Field>
    )
  if (kind === 'transfer')
    return (
      <Field label='转化方式' required error={errorOf('way')}>
        <ChoiceChips value={typed.way ?? ''} options={wayOptions} onChange={(way) => patch({ way })} />
      </Field>
    )
  if (kind !== 'revenue') return null
  return (
    <>
      <PeriodFields form={form} today={today} optional={false} termStart={termStart} />
      <MoneyFields form={form} stated />
    </>
  )
}

/** What may be added to it, now or later. */
export const OptionalFields = ({ form, kind, today, termStart }: Props) => {
  const { typed, patch, errorOf, leave } = form
  if (kind === 'project')
    return (
      <>
        <MoneyFields form={form} stated={false} />
        <PeriodFields form={form} today={today} optional termStart={termStart} />
      </>
    )
  if (kind === 'transfer')
    return (
      <>
        <MoneyFields form={form} stated={false} />
        <Field label='成果名称' optional error={errorOf('result')}>
          <TextInput
            value={typed.result ?? ''}
            onChange={(result) => patch({ result })}
            onBlur={() => leave('result')}
            maxLength={100}
          />
        </Field>
      </>
    )
  return null
}
