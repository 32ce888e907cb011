import { metricReads } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { ownRoute } from '@/features/dashboard/own-route'
import type { Scope } from '@/features/dashboard/use-scope'
import { textOf } from '@/features/dashboard/values'
import { Loaded } from '@/features/shell/loaded'
import { addressOf, go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'

type Asked = Pick<Scope, 'region' | 'chain' | 'on'>

const few = 5

/** 五表: each list is the rows behind one number of the chain. */
const lists = [
  ['platforms', '创新平台'],
  ['experts.in-force', '创新人才'],
  ['transfers.total', '创新成果'],
  ['needs.open', '技术需求'],
  ['projects.total', '创新项目'],
] as const satisfies ReadonlyArray<readonly [MetricId, string]>

const List = ({
  id,
  title,
  at,
  value,
  asked,
}: {
  id: MetricId
  title: string
  at: number
  value: number
  asked: Asked
}) => {
  const remote = useRemote(metricReads.rows, { metric: id, ...asked, limit: few })
  const route = ownRoute[metricOf(id).behind]
  return (
    <Card flush title={`表 ${at + 1} ${title}`} aside={textOf(id, value)} className='chain-list'>
      <Loaded remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <Box className='t14 c3 none'>这条链上还没有</Box>
          ) : (
            <Rows label={title}>
              {items.map((row) => (
                <Row
                  key={row.id}
                  title={row.title}
                  line={[row.line, row.region].filter(Boolean).join('，')}
                  {...(route && {
                    href: addressOf(route, { id: row.id }),
                    onClick: () => go(route, { id: row.id }),
                  })}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Box className='all t14'>
        <Link
          label={`${title}，全部 ${textOf(id, value)}`}
          href={addressOf('metric', { id, ...asked })}
          onClick={() => go('metric', { id, ...asked })}
        >
          {`全部 ${textOf(id, value)}`}
        </Link>
      </Box>
    </Card>
  )
}

export const Lists = ({ asked, countOf }: { asked: Asked; countOf: (id: MetricId) => number }) => (
  <Box className='chain-lists'>
    {lists.map(([id, title], at) => (
      <List key={id} id={id} title={title} at={at} value={countOf(id)} asked={asked} />
    ))}
  </Box>
)
