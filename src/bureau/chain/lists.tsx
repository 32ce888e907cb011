import type { ChainList } from '@kefutong/contract/chain'
import { chainLists, listTitle, twoSources } from '@kefutong/contract/chain-lists'
import { metricReads } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { ownPlace } from '@/features/dashboard/own-place'
import type { Scope } from '@/features/dashboard/use-scope'
import { textOf } from '@/features/dashboard/values'
import { Loaded } from '@/features/shell/loaded'
import { addressOf, go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'

type Asked = Pick<Scope, 'region' | 'chain' | 'on'>
type Part = ChainList['parts'][number]
type Props = { asked: Asked; onMeans: (id: MetricId) => void }

/** So many rows of a list are shown; of a list with two sources, of each a few less. */
const few = { one: 5, two: 3 }

const First = ({ metric, asked, limit, label }: { metric: MetricId; asked: Asked; limit: number; label: string }) => {
  const remote = useRemote(metricReads.rows, { metric, ...asked, limit })
  const { behind } = metricOf(metric)
  return (
    <Loaded remote={remote}>
      {({ items }) => (
        <Rows label={label}>
          {items.map((row) => (
            <Row
              key={row.id}
              title={row.title || '已从名录去掉'}
              line={[row.line, row.region].filter(Boolean).join('，')}
              {...(row.title && ownPlace(behind, row.id))}
            />
          ))}
        </Rows>
      )}
    </Loaded>
  )
}

/** One number of a list, what it counts, the first rows behind it, and the way to all of them. */
const Source = ({ part, title, limit, asked, onMeans }: Props & { part: Part; title: string; limit: number }) => {
  const { metric, value, open } = part
  const { name, clause } = metricOf(metric)
  const all = { id: metric, ...asked }
  return (
    <Box className='chain-source'>
      <Box className='t14 head'>
        <Text className='b'>{`${name} ${textOf(metric, value)}`}</Text>
        <Text className='c3'>{clause}</Text>
      </Box>
      {value === 0 && <Box className='t14 c3 none'>这条链上还没有</Box>}
      {value > 0 && open && <First metric={metric} asked={asked} limit={limit} label={`${title}，${name}`} />}
      <Box className='all t14'>
        <Link kind='def' label={`口径：${name}`} onClick={() => onMeans(metric)}>
          口径
        </Link>
        {open && (
          <Link
            label={`${name}，全部 ${textOf(metric, value)}`}
            href={addressOf('metric', all)}
            onClick={() => go('metric', all)}
          >
            {`全部 ${textOf(metric, value)}`}
          </Link>
        )}
      </Box>
    </Box>
  )
}

/** 五表: each list is the rows behind its numbers. What has two sources shows both, each with its own definition. */
export const Lists = ({ lists, ...rest }: Props & { lists: readonly ChainList[] }) => (
  <Box className='chain-lists'>
    {lists.map(({ id, parts }) => {
      const words = chainLists.find((list) => list.id === id)
      const both = words && twoSources(words)
      return (
        <Card key={id} flush title={listTitle(id)} className='chain-list'>
          {parts.map((part) => (
            <Source
              key={part.metric}
              part={part}
              title={words?.title ?? ''}
              limit={parts.length > 1 ? few.two : few.one}
              {...rest}
            />
          ))}
          {both && <Box className='t13 c3 both'>{both}</Box>}
        </Card>
      )
    })}
  </Box>
)
