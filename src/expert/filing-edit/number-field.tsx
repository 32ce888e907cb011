import { useEffect, useState } from 'react'
import { Field } from '@/ui/field'
import { TextInput } from '@/ui/text-input'
import type { Bound } from './bound'

type Props = {
  label: string
  of: Bound<number | undefined>
  /** Text as typed → the number it stands for, or undefined; and back. */
  read: (text: string) => number | undefined
  write: (value: number | undefined) => string
  unit?: string
  hint?: string
  optional?: boolean
  decimal?: boolean
}

export const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined)
export const anyNumber = (text: string) => (/^\d{1,9}(\.\d{1,4})?$/.test(text.trim()) ? Number(text) : undefined)
export const numberText = (value: number | undefined) => (value === undefined ? '' : String(value))

/** Keeps the text as it is typed (「12.」) beside the number it stands for. */
export const NumberField = ({ label, of, read, write, unit, hint, optional, decimal }: Props) => {
  const { value, onChange, onBlur } = of.control
  const [text, setText] = useState(write(value))
  useEffect(() => {
    setText((now) => (read(now) === value ? now : write(value)))
  }, [value, read, write])
  const type = (next: string) => {
    setText(next)
    const number = read(next)
    if (number !== value) onChange(number)
  }
  const unreadable = text !== '' && value === undefined ? '请填数字' : undefined
  return (
    <Field label={label} hint={hint} optional={optional} required={!optional} error={unreadable ?? of.error}>
      <TextInput
        type={decimal ? 'decimal' : 'number'}
        value={text}
        onChange={type}
        onBlur={onBlur}
        unit={unit}
        maxLength={14}
      />
    </Field>
  )
}
