import type { ButtonProps } from './button'
import { cx } from './cx'

export const buttonClass = ({ kind = 'primary', small, wide, full, likely, busy, disabled }: ButtonProps) =>
  cx(
    'btn',
    kind,
    small && 'sm',
    wide && 'wide',
    full && 'full',
    likely && 'likely',
    Boolean(busy) && 'busy',
    !busy && disabled && 'off',
  )
