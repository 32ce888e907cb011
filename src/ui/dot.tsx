import { Box } from './box'

/** Separates two facts on a line. */
export const Dot = () => <Box as='span' hidden className='dot' />
