import { Text as TaroText, View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { cx } from './cx'

type Tag =
  | 'div'
  | 'span'
  | 'p'
  | 'section'
  | 'article'
  | 'nav'
  | 'header'
  | 'footer'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'

/** `as`, `role`, `live` and `hidden` matter on H5 only; in the mini-program everything is a view. */
export type BoxProps = {
  as?: Tag
  className?: string
  style?: CSSProperties
  id?: string
  role?: string
  label?: string
  labelledBy?: string
  hidden?: boolean
  live?: 'polite' | 'assertive'
  current?: 'step' | 'page'
  onClick?: () => void
  children?: ReactNode
}

/** In the mini-program a view, which stands in its line where a span would. */
export const Box = ({ as, className, style, id, label, onClick, children }: BoxProps) => (
  <View
    className={as === 'span' ? cx('span', className) : className}
    style={style}
    id={id}
    ariaLabel={label}
    onClick={onClick}
  >
    {children}
  </View>
)

export type TextProps = { className?: string; style?: CSSProperties; id?: string; children?: ReactNode }

export const Text = ({ className, style, id, children }: TextProps) => (
  <TaroText className={className} style={style} id={id}>
    {children}
  </TaroText>
)
