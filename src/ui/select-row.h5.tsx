import { Text } from './box'
import { Row } from './row'
import type { SelectRowProps } from './select-row'

/** The browser's own select lies over the row, unseen. */
export const SelectRow = <Value extends string>({ label, icon, value, options, onChange }: SelectRowProps<Value>) => {
  const choose = (text: string) => {
    const option = options.find((each) => each.value === text)
    if (option) onChange(option.value)
  }
  return (
    <div className='field-row'>
      <div aria-hidden='true'>
        <Row
          icon={icon}
          plain
          title={label}
          end={<Text className='clip'>{options.find((each) => each.value === value)?.label}</Text>}
          arrow
        />
      </div>
      <select className='ctl' aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
