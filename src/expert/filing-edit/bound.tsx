import { Checkbox } from '@/ui/checkbox'
import { ChoiceChips } from '@/ui/chips'
import { DateInput, type DateInputProps } from '@/ui/date-input'
import { Field, type FieldProps } from '@/ui/field'
import type { Option } from '@/ui/option'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput, type TextInputProps } from '@/ui/text-input'

/** What `field(name)` of a part gives: the error for the Field, the control inside it. */
export type Bound<Value> = {
  error: string | undefined
  control: { value: Value | undefined; onChange: (next: Value) => void; onBlur: () => void }
}

type Frame = Pick<FieldProps, 'label' | 'hint' | 'optional'>
const frameOf = ({ label, hint, optional }: Frame) => ({ label, hint, optional, required: !optional })

// The API keeps at most this much of any field of a draft.
const most = 500

type LineProps = Frame &
  Pick<
    TextInputProps,
    'type' | 'placeholder' | 'clearable' | 'spaced' | 'icon' | 'iconTone' | 'unit' | 'autoComplete' | 'maxLength'
  > & { of: Bound<string> }

export const LineField = ({ of, label, hint, optional, ...rest }: LineProps) => (
  <Field {...frameOf({ label, hint, optional })} error={of.error}>
    <TextInput maxLength={most} {...rest} {...of.control} value={of.control.value ?? ''} />
  </Field>
)

export const ProseField = ({
  of,
  max,
  placeholder,
  ...frame
}: Frame & { of: Bound<string>; max: number; placeholder?: string }) => (
  <Field {...frameOf(frame)} error={of.error} count={[of.control.value?.length ?? 0, max]}>
    <TextArea {...of.control} value={of.control.value ?? ''} maxLength={max} placeholder={placeholder} />
  </Field>
)

export const DayField = ({
  of,
  mode,
  min,
  max,
  ...frame
}: Frame & Pick<DateInputProps, 'mode' | 'min' | 'max'> & { of: Bound<string> }) => (
  <Field {...frameOf(frame)} error={of.error}>
    <DateInput
      {...of.control}
      value={of.control.value ?? ''}
      mode={mode}
      min={min}
      max={max}
      placeholder={mode === 'month' ? '请选择年月' : undefined}
    />
  </Field>
)

type Choice<Value extends string> = Frame & { of: Bound<Value>; options: readonly Option<Value>[] }

export const SegmentField = <Value extends string>({ of, options, ...frame }: Choice<Value>) => (
  <Field {...frameOf(frame)} error={of.error}>
    <Segmented value={of.control.value ?? ''} options={options} onChange={of.control.onChange} />
  </Field>
)

export const ChipField = <Value extends string>({ of, options, ...frame }: Choice<Value>) => (
  <Field {...frameOf(frame)} error={of.error}>
    <ChoiceChips value={of.control.value ?? ''} options={options} onChange={of.control.onChange} />
  </Field>
)

export const SelectField = <Value extends string>({
  of,
  options,
  placeholder,
  ...frame
}: Choice<Value> & { placeholder?: string }) => (
  <Field {...frameOf(frame)} error={of.error}>
    <Select {...of.control} value={of.control.value ?? ''} options={options} placeholder={placeholder} />
  </Field>
)

const yesNo = (no: string, yes: string) =>
  [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ] as const

/** A question with two answers, the usual one first. */
export const YesNoField = ({
  of,
  no = '否',
  yes = '是',
  ...frame
}: Frame & { of: Bound<boolean>; no?: string; yes?: string }) => (
  <Field {...frameOf(frame)} error={of.error}>
    <Segmented
      value={of.control.value === undefined ? '' : of.control.value ? 'yes' : 'no'}
      options={yesNo(no, yes)}
      onChange={(answer) => of.control.onChange(answer === 'yes')}
    />
  </Field>
)

export const PromiseField = ({ of, label, children }: { of: Bound<boolean>; label: string; children: string }) => (
  <Field label={label} required error={of.error}>
    <Checkbox checked={of.control.value ?? false} onChange={of.control.onChange}>
      {children}
    </Checkbox>
  </Field>
)
