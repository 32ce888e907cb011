import { Picker } from '@tarojs/components'
import { Box, Text } from './box'
import { useField } from './field-context'
import { Icon } from './icon'
import { inputClass } from './input-class'

/** Values are 2026-11-23, or 2026-11 with mode month; '' is none yet. */
export type DateInputProps = {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  mode?: 'date' | 'month'
  min?: string
  max?: string
  placeholder?: string
  disabled?: boolean
  name?: string
  label?: string
}

export const DateInput = ({
  value,
  onChange,
  mode = 'date',
  min,
  max,
  placeholder = '请选择日期',
  disabled,
  label,
}: DateInputProps) => {
  const { id, invalid } = useField()
  return (
    <Picker
      mode='date'
      fields={mode === 'date' ? 'day' : 'month'}
      value={value}
      start={min}
      end={max}
      disabled={disabled}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <Box id={id} className={inputClass({ disabled, invalid })} label={label}>
        <Text className={value ? 'grow num' : 'grow ph'}>{value || placeholder}</Text>
        <Icon name='calendar' size='s' className='c3' />
      </Box>
    </Picker>
  )
}
