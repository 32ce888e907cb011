/** What a canvas is drawn with: it reads no CSS variables. The same as in tokens.scss. */
export type Palette = {
  ink: string
  label: string
  line: string
  surface: string
  first: string
  soft: string
  other: string
}

const light: Palette = {
  ...{ ink: '#1a1f2b', label: '#626b7e', line: '#e1e7f0', surface: '#ffffff' },
  ...{ first: '#0b57c2', soft: '#e8f1fd', other: '#5b6577' },
}
const dark: Palette = {
  ...{ ink: '#e9edf4', label: '#929db0', line: '#263140', surface: '#171f2a' },
  ...{ first: '#78aeff', soft: '#1b2f4d', other: '#a9b4c6' },
}

export const paletteOf = ({ dark: isDark }: { dark: boolean }) => (isDark ? dark : light)
