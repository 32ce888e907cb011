import { useField, useFieldAria } from './field-context'
import { Icon } from './icon'
import { inputClass } from './input-class'
import type { SelectProps } from './select'

export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { value, options, onChange, onBlur, placeholder = '请选择', disabled, name, label } = props
  const { invalid } = useField()
  const aria = useFieldAria(label)
  const pick = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <div className={inputClass({ disabled, invalid })}>
      <select
        {...aria}
        className={value ? 'ctl one' : 'ctl one ph'}
        name={name}
        value={value}
        disabled={disabled}
        onChange={({ target }) => pick(target.value)}
        onBlur={onBlur}
      >
        <option value='' disabled>
          {placeholder}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <span className='under'>
        <Icon name='down' size='s' />
      </span>
    </div>
  )
}
