import { Box } from './box'
import { cx } from './cx'
import { useField } from './field-context'
import type { Option } from './option'
import { Press } from './press'

export type SegmentedProps<Value extends string> = {
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  label?: string
}

/** Two to four words of equal weight. */
export const Segmented = <Value extends string>({ value, options, onChange, label }: SegmentedProps<Value>) => {
  const { labelId } = useField()
  return (
    <Box className='seg' role='group' label={label} labelledBy={label ? undefined : labelId}>
      {options.map((option) => (
        <Press
          key={option.value}
          className={cx('opt', option.value === value && 'on')}
          pressed={option.value === value}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Press>
      ))}
    </Box>
  )
}
