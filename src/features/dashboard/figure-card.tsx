import { dayWords } from '@kefutong/contract/time'
import { type ReactNode, useState } from 'react'
import { Box, Text } from '@/ui/box'
import { cx } from '@/ui/cx'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'

type Props = {
  /** One complete sentence with the number in it. */
  says: string
  asOf: string
  /** Instead of 数据截至: 「示意图，不表示面积」. */
  note?: string
  onMeans?: () => void
  /** The same as rows; without it the picture is a table already. */
  table?: ReactNode
  /** Beside 口径: where more of it is. */
  more?: ReactNode
  /** Above the picture: what else it could show. */
  choose?: ReactNode
  className?: string
  children: ReactNode
}

/** Every picture: what it says above, how old it is and what it counts below, and the same as a table. */
export const FigureCard = ({ says, asOf, note, onMeans, table, more, choose, className, children }: Props) => {
  const [asTable, setAsTable] = useState(false)
  return (
    <Box as='section' className={cx('card figure-card', className)}>
      <Heading className='says'>{says}</Heading>
      {choose}
      <Box className='body'>{asTable ? table : children}</Box>
      <Box className='foot'>
        <Text className='c3'>{note ?? `数据截至 ${dayWords(asOf)}`}</Text>
        <Box className='grow' />
        {onMeans && (
          <Link kind='def' label={`口径：${says}`} onClick={onMeans}>
            口径
          </Link>
        )}
        {more}
        {table && (
          <Link label={`${asTable ? '查看图' : '查看表格'}：${says}`} onClick={() => setAsTable(!asTable)}>
            {asTable ? '查看图' : '查看表格'}
          </Link>
        )}
      </Box>
    </Box>
  )
}
