import type { DateRowProps } from './date-row'
import { Row } from './row'

/** The browser's own date field lies over the row, unseen: a tap or a key opens its calendar. */
export const DateRow = ({ label, icon, words, value, onChange, min, max }: DateRowProps) => (
  <div className='field-row'>
    <div aria-hidden='true'>
      <Row icon={icon} plain title={label} end={words.replace(/ /g, '\u00a0')} arrow />
    </div>
    <input
      className='ctl'
      type='date'
      aria-label={label}
      value={value}
      min={min}
      max={max}
      onChange={({ target }) => target.value && onChange(target.value)}
    />
  </div>
)
