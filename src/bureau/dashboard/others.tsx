import { type Dashboard, headlineIds } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricIds, metricOf } from '@kefutong/contract/metric/registry'
import { textOf } from '@/features/dashboard/values'
import { go } from '@/platform/go'
import type { RouteName } from '@/routes'
import { Card } from '@/ui/card'
import type { IconName } from '@/ui/icon-name'
import { Row, Rows } from '@/ui/row'

/** Every other number of the same scope; a tap opens what it counts. */
export const Others = ({ board, onMeans }: { board: Dashboard; onMeans: (id: MetricId) => void }) => {
  const first: readonly string[] = headlineIds
  const known: readonly string[] = metricIds
  return (
    <Card flush title='其他指标' aside='点一个看口径和名单' className='other-figures'>
      <Rows label='其他指标'>
        {board.figures
          // a server newer than this app counts what the app has no name for yet
          .filter(({ id }) => !first.includes(id) && known.includes(id))
          .map(({ id, value }) => (
            <Row
              key={id}
              title={metricOf(id).name}
              line={metricOf(id).clause}
              end={textOf(id, value)}
              arrow
              onClick={() => onMeans(id)}
            />
          ))}
      </Rows>
    </Card>
  )
}

const pictures: Array<{ route: RouteName; title: string; line: string; icon: IconName }> = [
  { route: 'map', title: '区县地图', line: '一个指标在各区县有多少', icon: 'map' },
  { route: 'chain', title: '产业链全景', line: '上游、中游、下游缺什么', icon: 'chain' },
  { route: 'funnel', title: '需求漏斗', line: '走到哪一步、多久有回音、还缺什么', icon: 'funnel' },
]

/** The other pictures, for those whose desk has no column of them. */
export const Pictures = () => (
  <Card flush title='更多图'>
    <Rows label='更多图'>
      {pictures.map(({ route, title, line, icon }) => (
        <Row key={route} icon={icon} title={title} line={line} arrow onClick={() => go(route)} />
      ))}
    </Rows>
  </Card>
)
