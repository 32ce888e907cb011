import type { ReactNode } from 'react'
import { Box } from './box'
import { cx } from './cx'
import { Heading } from './heading'

export type CardProps = {
  title?: ReactNode
  /** At the right of the title: a Link, a count, a tag. */
  aside?: ReactNode
  /** No padding: for Rows and tables. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

export const Card = ({ title, aside, flush, className, children }: CardProps) => (
  <Box as='section' className={cx('card', flush && 'flush', className)}>
    {title && (
      <Box className='h card-head'>
        <Heading>{title}</Heading>
        {aside && <Box className='aside'>{aside}</Box>}
      </Box>
    )}
    {children}
  </Box>
)
