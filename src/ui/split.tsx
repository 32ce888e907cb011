import type { ReactNode } from 'react'
import { Box } from './box'

/** On a desk: a list and, at its right, the one that is open (464 wide, stays in sight). On a phone one below the other. */
export const Split = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <Box className='split'>
    <Box className='pane'>{children}</Box>
    {aside && <Box className='pane second-sticky'>{aside}</Box>}
  </Box>
)
