import { Box } from './box'
import { cx } from './cx'
import type { IconName } from './icon-name'

/** m is 24, s 20, xs 16; tick is the bold check of 14 inside a node. */
export type IconProps = { name: IconName; size?: 'm' | 's' | 'xs' | 'tick'; className?: string }

/** A mask over the text's own colour; always beside words, so it says nothing by itself. */
export const Icon = ({ name, size = 'm', className }: IconProps) => (
  <Box as='span' hidden className={cx('i', size !== 'm' && size, `i-${name}`, className)} />
)
