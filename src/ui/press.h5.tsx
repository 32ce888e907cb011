import type { MouseEvent } from 'react'
import { cx } from './cx'
import type { PressProps } from './press'

const isPlain = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

export const Press = ({
  onClick,
  href,
  label,
  disabled,
  pressed,
  expanded,
  checked,
  current,
  className,
  ...rest
}: PressProps) => {
  const shared = {
    ...rest,
    className: cx('press', className),
    'aria-label': label,
    'aria-current': current ? ('page' as const) : undefined,
  }
  if (href) {
    const follow = (event: MouseEvent) => {
      if (!onClick || !isPlain(event)) return
      event.preventDefault()
      onClick()
    }
    return <a {...shared} href={href} onClick={follow} />
  }
  return (
    <button
      {...shared}
      type='button'
      {...(checked !== undefined && { role: 'switch', 'aria-checked': checked })}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    />
  )
}
