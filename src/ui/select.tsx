import { Picker } from '@tarojs/components'
import { Box, Text } from './box'
import { useField } from './field-context'
import { Icon } from './icon'
import { inputClass } from './input-class'
import type { Option } from './option'

export type SelectProps<Value extends string = string> = {
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  onBlur?: () => void
  placeholder?: string
  disabled?: boolean
  name?: string
  label?: string
}

export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { value, options, onChange, placeholder = '请选择', disabled } = props
  const { id, invalid } = useField()
  const at = options.findIndex((option) => option.value === value)
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      mode='selector'
      range={options.map(({ label }) => label)}
      value={Math.max(at, 0)}
      disabled={disabled}
      onChange={({ detail }) => pick(Number(detail.value))}
    >
      <Box id={id} className={inputClass({ disabled, invalid })} label={props.label}>
        <Text className={at < 0 ? 'grow ph' : 'grow'}>{options[at]?.label ?? placeholder}</Text>
        <Icon name='down' size='s' className='c3' />
      </Box>
    </Picker>
  )
}
