import { Picker } from '@tarojs/components'
import type { DateInputProps } from './date-input'
import type { RowProps } from './row'
import { Row } from './row'

export type DateRowProps = Pick<DateInputProps, 'value' | 'onChange' | 'min' | 'max'> & {
  label: string
  icon?: RowProps['icon']
  /** The day in words: 今天，11 月 23 日. */
  words: string
}

/** A day in a list of rows: its words at the right, a tap changes it. */
export const DateRow = ({ label, icon, words, value, onChange, min, max }: DateRowProps) => (
  <Picker
    className='field-row'
    mode='date'
    fields='day'
    value={value}
    start={min}
    end={max}
    onChange={({ detail }) => onChange(detail.value)}
  >
    <Row icon={icon} plain title={label} end={words.replace(/ /g, '\u00a0')} arrow />
  </Picker>
)
