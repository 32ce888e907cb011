import { Picker } from '@tarojs/components'
import { Text } from './box'
import type { Option } from './option'
import { Row, type RowProps } from './row'

export type SelectRowProps<Value extends string> = {
  label: string
  icon?: RowProps['icon']
  value: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
}

/** One of a few in a list of rows: the chosen word at the right, a tap changes it. */
export const SelectRow = <Value extends string>({ label, icon, value, options, onChange }: SelectRowProps<Value>) => {
  const at = options.findIndex((option) => option.value === value)
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      className='field-row'
      mode='selector'
      range={options.map((option) => option.label)}
      value={Math.max(at, 0)}
      onChange={({ detail }) => pick(Number(detail.value))}
    >
      <Row icon={icon} plain title={label} end={<Text className='clip'>{options[at]?.label}</Text>} arrow />
    </Picker>
  )
}
