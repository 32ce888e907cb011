import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import type { Tone } from './tone'

/** A noun of state: 在聘, 待补充. Never a figure. */
export const StatusTag = ({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) => (
  <Box as='span' className={cx('tag', tone !== 'plain' && tone)}>
    {icon && <Icon name={icon} size='xs' />}
    {children}
  </Box>
)
