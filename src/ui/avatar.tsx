import { Box } from './box'
import { cx } from './cx'

/** The first character of a name; the name itself stands beside it. */
export const Avatar = ({ name, small }: { name: string; small?: boolean }) => (
  <Box as='span' hidden className={cx('ava', small && 'sm')}>
    {[...name][0]}
  </Box>
)
