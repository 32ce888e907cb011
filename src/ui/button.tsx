import { Button as TaroButton } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Box } from './box'
import { buttonClass } from './button-class'
import { Icon } from './icon'
import type { IconName } from './icon-name'

export type ButtonProps = {
  children: ReactNode
  kind?: 'primary' | 'soft' | 'secondary' | 'text' | 'danger'
  small?: boolean
  /** Takes the room that is left in a row of buttons; `full` takes the whole line. */
  wide?: boolean
  full?: boolean
  /** In a sticky bar: 1.6 times as wide as its neighbour. */
  likely?: boolean
  /** Locks the button; a sentence replaces 提交中…. */
  busy?: boolean | string
  disabled?: boolean
  /** Why it is disabled: shown under the button. */
  reason?: string
  icon?: IconName
  /** The key that does the same on a desk, shown inside the button. */
  shortcut?: string
  label?: string
  onClick?: () => void
  /** Mini-program only: asks WeChat for the phone number instead of calling onClick. */
  onPhone?: (detail: { code?: string; errMsg: string; errno?: number }) => void
}

export const Button = (props: ButtonProps) => {
  const { children, busy, disabled, reason, icon, label, onClick, onPhone } = props
  const locked = Boolean(busy) || disabled
  const button = (
    <TaroButton
      className={buttonClass(props)}
      hoverClass={locked ? 'none' : 'pressed'}
      disabled={locked}
      ariaLabel={label}
      openType={onPhone && !locked ? 'getPhoneNumber' : undefined}
      onGetPhoneNumber={onPhone ? ({ detail }) => onPhone(detail) : undefined}
      onClick={locked ? undefined : onClick}
    >
      {busy ? <Icon name='spinner' size='s' className='spin' /> : icon && <Icon name={icon} size='s' />}
      {busy ? (typeof busy === 'string' ? busy : '提交中…') : children}
    </TaroButton>
  )
  if (!disabled || !reason) return button
  return (
    <Box className={props.wide || props.likely ? 'grow' : undefined}>
      {button}
      <Box className='hint btn-reason'>{reason}</Box>
    </Box>
  )
}
