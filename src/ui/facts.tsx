import type { ReactNode } from 'react'
import { Box } from './box'

export type Fact = { label: string; value: ReactNode; aside?: ReactNode }

/** Label left, value right of it. An empty value is left out. */
export const Facts = ({ items }: { items: readonly Fact[] }) => (
  <Box as='dl' className='facts'>
    {items
      .filter(({ value }) => value !== undefined && value !== null && value !== '')
      .map(({ label, value, aside }) => (
        <Box className='fact' key={label}>
          <Box as='dt' className='k'>
            {label}
          </Box>
          <Box as='dd' className='v'>
            {aside ? (
              <Box className='between g8'>
                <Box className='grow'>{value}</Box>
                {aside}
              </Box>
            ) : (
              value
            )}
          </Box>
        </Box>
      ))}
  </Box>
)
