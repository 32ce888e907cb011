import type { ReactNode } from 'react'
import { Avatar } from './avatar'
import { Box, Text } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Logo } from './logo'
import { Press } from './press'

export type SideItem = {
  key: string
  text: string
  icon: IconName
  href?: string
  count?: number
  onClick?: () => void
}

export type SideNavProps = {
  groups: readonly { title: string; items: readonly SideItem[] }[]
  /** The key of the page we are on. */
  current?: string
  /** Below, before the person: 投诉建议 and the like. */
  last?: readonly SideItem[]
  person?: { name: string; line: string }
  children?: ReactNode
}

const Item = ({ item, current }: { item: SideItem; current?: string }) => (
  <Press
    className={cx('it', item.key === current && 'on')}
    current={item.key === current}
    href={item.href}
    onClick={item.onClick}
  >
    <Icon name={item.icon} size='s' />
    <Text>{item.text}</Text>
    {item.count ? <Text className='n'>{item.count}</Text> : null}
  </Press>
)

/** The desk's left column; give it to Page as `side`. */
export const SideNav = ({ groups, current, last = [], person, children }: SideNavProps) => (
  <Box as='nav' className='side' label='主导航'>
    <Logo />
    {groups.map(({ title, items }) => (
      <Box key={title} role='group' label={title}>
        <Box className='grp'>{title}</Box>
        {items.map((item) => (
          <Item key={item.key} item={item} current={current} />
        ))}
      </Box>
    ))}
    <Box className='space' />
    {children}
    {last.map((item) => (
      <Item key={item.key} item={item} current={current} />
    ))}
    {person && (
      <>
        <Box className='hr mt8' />
        <Box className='who mt8'>
          <Avatar name={person.name} small />
          <Box>
            {person.name}
            <Box className='t13 c3'>{person.line}</Box>
          </Box>
        </Box>
      </>
    )}
  </Box>
)
