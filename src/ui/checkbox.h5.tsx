import type { CheckboxProps } from './checkbox'
import { cx } from './cx'
import { useField } from './field-context'
import { Icon } from './icon'

export const Checkbox = ({ checked, onChange, children, disabled, label }: CheckboxProps) => {
  const { describedBy, invalid } = useField()
  return (
    <label className={cx('check', !children && 'bare')}>
      <input
        type='checkbox'
        className='native'
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className={cx('box', checked && 'on', disabled && 'off')}>
        {checked && <Icon name='check' size='tick' />}
      </span>
      {children && <span className='grow'>{children}</span>}
    </label>
  )
}
