import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Press } from './press'

export type RowProps = {
  title: ReactNode
  /** One grey line below. */
  line?: ReactNode
  icon?: IconName
  /** The icon stands bare, as among the fields of a form. */
  plain?: boolean
  /** Instead of an icon: an Avatar, a Checkbox. */
  start?: ReactNode
  /** At the right: a StatusTag, a value, a Button. */
  end?: ReactNode
  /** An arrow at the right; on by itself when the row can be pressed and has no `end`. */
  arrow?: boolean
  href?: string
  label?: string
  onClick?: () => void
}

const Inside = ({ title, line, icon, plain, start, end, arrow }: RowProps) => (
  <>
    {start}
    {icon && plain && <Icon name={icon} size='s' className='c3' />}
    {icon && !plain && (
      <Box as='span' className='ico'>
        <Icon name={icon} />
      </Box>
    )}
    <Box as='span' className='grow'>
      <Box as='span' className='block'>
        {title}
      </Box>
      {line && (
        <Box as='span' className='block line'>
          {line}
        </Box>
      )}
    </Box>
    {end && (
      <Box as='span' className='end'>
        {end}
      </Box>
    )}
    {arrow && <Icon name='next' size='s' className='chev' />}
  </>
)

export const Row = ({ href, label, onClick, ...rest }: RowProps) => {
  const goes = Boolean(href || onClick)
  const inside = <Inside {...rest} arrow={rest.arrow ?? (goes && !rest.end)} />
  const name = cx('row', rest.plain && 'plain')
  if (!goes) return <Box className={name}>{inside}</Box>
  return (
    <Press className={name} href={href} label={label} onClick={onClick}>
      {inside}
    </Press>
  )
}

/** Rows of one thing, hairlines between them; stands in a flush Card. */
export const Rows = ({ children, label }: { children: ReactNode; label?: string }) => (
  <Box className='rows' role={label ? 'group' : undefined} label={label}>
    {children}
  </Box>
)
