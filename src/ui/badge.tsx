import { Box } from './box'

/** How many are unread; nothing at zero. */
export const Badge = ({ count, label }: { count: number; label?: string }) =>
  count > 0 ? (
    <Box as='span' className='badge' role={label ? 'img' : undefined} label={label}>
      {count > 99 ? '99+' : count}
    </Box>
  ) : null
