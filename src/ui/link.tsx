import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { Press } from './press'

/** `def`: dotted, opens a definition · `more`: grey with an arrow, in a heading · `quiet`: grey. */
export type LinkProps = {
  children: ReactNode
  kind?: 'plain' | 'quiet' | 'def' | 'more'
  href?: string
  label?: string
  onClick?: () => void
}

export const Link = ({ children, kind = 'plain', ...rest }: LinkProps) => (
  <Press className={cx('link', kind !== 'plain' && kind)} {...rest}>
    {children}
    {kind === 'more' && <Icon name='next' size='xs' />}
  </Press>
)
