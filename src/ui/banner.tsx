import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import type { Tone } from './tone'

const icons: Record<Tone, IconName> = { plain: 'info', info: 'info', success: 'ok', warn: 'alert', danger: 'alert' }

export type BannerProps = {
  tone?: Tone
  icon?: IconName
  /** What happened, where the data is, what to do. */
  children: ReactNode
  /** A Link after the sentence. */
  action?: ReactNode
}

export const Banner = ({ tone = 'plain', icon = icons[tone], children, action }: BannerProps) => (
  <Box className={cx('banner', tone !== 'plain' && tone)} role={tone === 'danger' ? 'alert' : 'status'}>
    <Icon name={icon} size='s' />
    <Box className='grow'>
      {children} {action}
    </Box>
  </Box>
)
