import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { cx } from './cx'

/** Whatever can be pressed and is not a Button: a real button (or, with `href`, a link) on H5. */
export type PressProps = {
  children?: ReactNode
  className?: string
  style?: CSSProperties
  onClick?: () => void
  href?: string
  label?: string
  disabled?: boolean
  pressed?: boolean
  expanded?: boolean
  checked?: boolean
  current?: boolean
  id?: string
}

export const Press = ({ children, className, style, onClick, label, disabled, id }: PressProps) => (
  <View
    id={id}
    className={cx('press', className)}
    style={style}
    ariaRole='button'
    ariaLabel={label}
    onClick={disabled ? undefined : onClick}
  >
    {children}
  </View>
)
