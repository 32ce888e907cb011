import { Text as TaroText, View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'

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

export const Box = ({ className, style, id, label, onClick, children }: BoxProps) => (
  <View className={className} style={style} id={id} ariaLabel={label} onClick={onClick}>
    {children}
  </View>
)

export type TextProps = { className?: string; style?: CSSProperties; id?: string; children?: ReactNode }

export const Text = ({ className, style, id, children }: TextProps) => (
  <TaroText className={className} style={style} id={id}>
    {children}
  </TaroText>
)
