import { Textarea } from '@tarojs/components'
import { useState } from 'react'
import { Box } from './box'
import { useField } from './field-context'
import { inputClass } from './input-class'
import { TextCount } from './text-count'

export type TextAreaProps = {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  rows?: number
  disabled?: boolean
  readOnly?: boolean
  /** Counts what is typed against maxLength, inside, at the lower right. */
  counted?: boolean
  name?: string
  label?: string
}

export const TextArea = (props: TextAreaProps) => {
  const { value, onChange, onBlur, placeholder, maxLength, rows = 3, disabled, readOnly, name, label } = props
  const { id, invalid } = useField()
  const [focused, setFocused] = useState(false)
  const blur = () => {
    setFocused(false)
    onBlur?.()
  }
  return (
    <Box className={`${inputClass({ ...props, invalid, area: true })}${focused ? ' focus' : ''}`}>
      <Textarea
        id={id}
        className='ctl'
        style={{ minHeight: `calc(${rows * 24}px * var(--s))` }}
        name={name}
        value={value}
        placeholder={placeholder}
        placeholderClass='ph'
        maxlength={maxLength ?? -1}
        disabled={disabled || readOnly}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        ariaLabel={label}
        onInput={({ detail }) => onChange(detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={blur}
      />
      <TextCount {...props} />
    </Box>
  )
}
