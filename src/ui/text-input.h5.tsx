import type { HTMLInputTypeAttribute, InputHTMLAttributes } from 'react'
import { useField, useFieldAria } from './field-context'
import { inputClass } from './input-class'
import { InputEnd } from './input-end'
import type { TextInputProps } from './text-input'

type Mode = InputHTMLAttributes<HTMLInputElement>['inputMode']

const kinds: Record<NonNullable<TextInputProps['type']>, [HTMLInputTypeAttribute, Mode]> = {
  text: ['text', undefined],
  tel: ['tel', 'tel'],
  number: ['text', 'numeric'],
  decimal: ['text', 'decimal'],
  idcard: ['text', undefined],
  code: ['text', 'numeric'],
  password: ['password', undefined],
  email: ['email', 'email'],
}

export const TextInput = (props: TextInputProps) => {
  const {
    value,
    onChange,
    onBlur,
    onEnter,
    type = 'text',
    placeholder,
    maxLength,
    disabled,
    readOnly,
    name,
    label,
  } = props
  const { invalid } = useField()
  const aria = useFieldAria(label)
  const [kind, mode] = kinds[type]
  return (
    <div className={inputClass({ ...props, invalid })}>
      <input
        {...aria}
        className='ctl one'
        name={name}
        type={kind}
        inputMode={mode}
        autoComplete={props.autoComplete ?? (type === 'code' ? 'one-time-code' : type === 'tel' ? 'tel' : undefined)}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        disabled={disabled}
        readOnly={readOnly}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onBlur}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && onEnter?.()}
      />
      <InputEnd {...props} />
    </div>
  )
}
