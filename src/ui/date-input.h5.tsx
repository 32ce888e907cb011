import type { DateInputProps } from './date-input'
import { useField, useFieldAria } from './field-context'
import { inputClass } from './input-class'

export const DateInput = ({
  value,
  onChange,
  onBlur,
  mode = 'date',
  min,
  max,
  disabled,
  name,
  label,
}: DateInputProps) => {
  const { invalid } = useField()
  const aria = useFieldAria(label)
  return (
    <div className={inputClass({ disabled, invalid })}>
      <input
        {...aria}
        className='ctl one'
        type={mode}
        // Firefox and Safari on a desk draw type=month as a text field.
        placeholder={mode === 'month' ? '2026-11' : undefined}
        name={name}
        value={value}
        min={min}
        max={max}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onBlur}
      />
    </div>
  )
}
