import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type HeadingProps = { level?: 1 | 2 | 3; children: ReactNode; className?: string; id?: string }

export const Heading = ({ level = 2, children, className, id }: HeadingProps) => (
  <View id={id} className={className ?? `h${level}`} ariaRole='heading'>
    {children}
  </View>
)
