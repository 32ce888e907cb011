import { type ReactNode, useState } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { useField } from './field-context'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import type { Option } from './option'
import { Press } from './press'

export type ChipProps = {
  children: ReactNode
  on?: boolean
  outlined?: boolean
  icon?: IconName
  endIcon?: IconName
  label?: string
  disabled?: boolean
  expanded?: boolean
  onClick?: () => void
}

/** `on` given: a toggle. */
export const Chip = ({ children, on, outlined, icon, endIcon, disabled, ...rest }: ChipProps) => (
  <Press
    className={cx('chip', on && 'on', outlined && 'line', disabled && 'off')}
    pressed={on}
    disabled={disabled}
    {...rest}
  >
    {icon && <Icon name={icon} size='s' />}
    {children}
    {endIcon && <Icon name={endIcon} size='xs' />}
  </Press>
)

const ChipGroup = ({ label, children }: { label?: string; children: ReactNode }) => {
  const { labelId } = useField()
  return (
    <Box className='chips' role='group' label={label} labelledBy={label ? undefined : labelId}>
      {children}
    </Box>
  )
}

export type ChoiceChipsProps<Value extends string> = {
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  label?: string
  /** Shows this many and 更多. */
  limit?: number
}

/** One of several. */
export const ChoiceChips = <Value extends string>({
  value,
  options,
  onChange,
  label,
  limit,
}: ChoiceChipsProps<Value>) => {
  const [open, setOpen] = useState(false)
  const short = !open && limit !== undefined && options.length > limit
  const shown = short ? options.filter((option, at) => at < limit || option.value === value) : options
  return (
    <ChipGroup label={label}>
      {shown.map((option) => (
        <Chip
          key={option.value}
          on={option.value === value}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Chip>
      ))}
      {short && (
        <Chip endIcon='down' expanded={false} onClick={() => setOpen(true)}>
          更多
        </Chip>
      )}
    </ChipGroup>
  )
}

export type MultiChipsProps<Value extends string> = {
  values: readonly Value[]
  options: readonly Option<Value>[]
  onChange: (values: Value[]) => void
  label?: string
  max?: number
}

/** Several of many, up to `max`. */
export const MultiChips = <Value extends string>({ values, options, onChange, label, max }: MultiChipsProps<Value>) => {
  const full = max !== undefined && values.length >= max
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  return (
    <ChipGroup label={label}>
      {options.map(({ value, label: text, disabled }) => (
        <Chip
          key={value}
          on={values.includes(value)}
          disabled={disabled || (full && !values.includes(value))}
          onClick={() => toggle(value)}
        >
          {text}
        </Chip>
      ))}
    </ChipGroup>
  )
}

/** What has been chosen or typed, each with a cross. */
export const RemovableChips = ({
  items,
  onRemove,
  label,
}: {
  items: readonly string[]
  onRemove: (item: string) => void
  label?: string
}) => (
  <ChipGroup label={label}>
    {items.map((item) => (
      <Chip key={item} endIcon='close' label={`去掉 ${item}`} onClick={() => onRemove(item)}>
        {item}
      </Chip>
    ))}
  </ChipGroup>
)
