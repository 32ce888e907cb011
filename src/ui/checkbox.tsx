import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import { Press } from './press'

export type CheckboxProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  children?: ReactNode
  disabled?: boolean
  /** Where there are no words beside the box, as in a table. */
  label?: string
}

export const Checkbox = ({ checked, onChange, children, disabled, label }: CheckboxProps) => (
  <Press
    className={cx('check', !children && 'bare')}
    label={label}
    disabled={disabled}
    onClick={() => onChange(!checked)}
  >
    <Box className={cx('box', checked && 'on', disabled && 'off')}>{checked && <Icon name='check' size='tick' />}</Box>
    {children && <Box className='grow'>{children}</Box>}
  </Press>
)
