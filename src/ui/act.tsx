import { Text } from './box'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Press } from './press'

/** The one action of 首页: what it is, and what it costs. */
export const Act = ({
  icon,
  name,
  cost,
  onClick,
}: {
  icon: IconName
  name: string
  cost?: string
  onClick: () => void
}) => (
  <Press className='act' onClick={onClick}>
    <Icon name={icon} />
    <Text className='name'>{name}</Text>
    <Text className='cost'>{cost}</Text>
  </Press>
)
