import type { ReactNode } from 'react'
import { Box, Text } from './box'
import { Icon } from './icon'
import type { IconName } from './icon-name'

/** The sticky bar's inside: give it to Page as `footer`. Nothing destructive stands here. */
export const ActionBar = ({
  note,
  noteIcon,
  children,
}: {
  note?: ReactNode
  noteIcon?: IconName
  children: ReactNode
}) => (
  <>
    {note && (
      <Box className='note'>
        {noteIcon && <Icon name={noteIcon} size='xs' />}
        <Text>{note}</Text>
      </Box>
    )}
    <Box className='btns'>{children}</Box>
  </>
)
