import type { ReactNode } from 'react'
import { Box, Text } from './box'

export type FieldLabelProps = { id: string; htmlFor: string; aside?: string; children: ReactNode }

export const FieldLabel = ({ id, aside, children }: FieldLabelProps) => (
  <Box className='label'>
    <Text id={id}>{children}</Text>
    {aside && <Text className='aside'>{aside}</Text>}
  </Box>
)
