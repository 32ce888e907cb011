import { useId } from 'react'
import type { ButtonProps } from './button'
import { buttonClass } from './button-class'
import { Icon } from './icon'
import { Kbd } from './kbd'

export const Button = (props: ButtonProps) => {
  const { children, busy, disabled, reason, icon, shortcut, label, onClick } = props
  const reasonId = useId()
  const locked = Boolean(busy) || disabled
  const explained = Boolean(disabled && reason)
  const button = (
    <button
      type='button'
      className={buttonClass(props)}
      aria-disabled={locked || undefined}
      aria-busy={Boolean(busy) || undefined}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-describedby={explained ? reasonId : undefined}
      onClick={locked ? undefined : onClick}
    >
      {busy ? <Icon name='spinner' size='s' className='spin' /> : icon && <Icon name={icon} size='s' />}
      {busy ? (typeof busy === 'string' ? busy : '提交中…') : children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
  if (!explained) return button
  return (
    <div className={props.wide || props.likely ? 'grow' : undefined}>
      {button}
      <div id={reasonId} className='hint btn-reason'>
        {reason}
      </div>
    </div>
  )
}
