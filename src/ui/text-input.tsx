import { Input } from '@tarojs/components'
import { useState } from 'react'
import { Box } from './box'
import { useField } from './field-context'
import type { IconName } from './icon-name'
import { inputClass } from './input-class'
import { InputEnd } from './input-end'

export type TextInputProps = {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onEnter?: () => void
  /** tel and number bring up digits, code is a one-time code, idcard may hold an X. */
  type?: 'text' | 'tel' | 'number' | 'decimal' | 'idcard' | 'code' | 'password' | 'email'
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  readOnly?: boolean
  clearable?: boolean
  /** Wider letters, for codes that are compared sign by sign. */
  spaced?: boolean
  /** After the text: a unit, or a tick when it has been checked. */
  unit?: string
  icon?: IconName
  iconTone?: 'success' | 'danger'
  name?: string
  autoComplete?: string
  /** Only where no Field names it. */
  label?: string
}

const kinds = {
  text: 'text',
  tel: 'number',
  number: 'number',
  decimal: 'digit',
  idcard: 'idcard',
  code: 'number',
  password: 'text',
  email: 'text',
} as const

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
  const { id, invalid } = useField()
  const [focused, setFocused] = useState(false)
  const blur = () => {
    setFocused(false)
    onBlur?.()
  }
  return (
    <Box className={`${inputClass({ ...props, invalid })}${focused ? ' focus' : ''}`}>
      <Input
        id={id}
        className='ctl one'
        name={name}
        value={value}
        type={kinds[type]}
        password={type === 'password'}
        placeholder={placeholder}
        placeholderClass='ph'
        maxlength={maxLength ?? -1}
        disabled={disabled || readOnly}
        ariaLabel={label}
        onInput={({ detail }) => onChange(detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={blur}
        onConfirm={onEnter}
      />
      <InputEnd {...props} />
    </Box>
  )
}
