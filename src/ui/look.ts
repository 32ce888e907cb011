import type { CSSProperties } from 'react'
import { cx } from './cx'

/** How the person wants it: `scale` multiplies every font size, `elder` also widens targets. */
export type Look = { dark: boolean; scale: number; elder: boolean }

export const lookClass = ({ dark, elder }: Look) => cx('look', dark && 'theme-dark', elder && 'scale-elder')
export const lookStyle = ({ scale }: Look) => ({ '--s': scale }) as CSSProperties
