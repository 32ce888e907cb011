import type { BoxProps, TextProps } from './box'

export const Box = ({ as: Tag = 'div', label, labelledBy, hidden, live, current, ...rest }: BoxProps) => (
  <Tag
    aria-label={label}
    aria-labelledby={labelledBy}
    aria-hidden={hidden || undefined}
    aria-live={live}
    aria-current={current}
    {...rest}
  />
)

export const Text = (props: TextProps) => <span {...props} />
