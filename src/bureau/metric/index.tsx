import { metricReads } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricIds, metricOf } from '@kefutong/contract/metric/registry'
import { dayWords } from '@kefutong/contract/time'
import '@/features/dashboard/dashboard.scss'
import { choicesOf, useFilters } from '@/features/dashboard/filters'
import { ownPlace } from '@/features/dashboard/own-place'
import { type UseScope, useScope } from '@/features/dashboard/use-scope'
import { textOf, wordsOf } from '@/features/dashboard/values'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { goHome, useParams } from '@/platform/go'
import { useRemote, useRemotePages } from '@/platform/use-remote'
import { Bars } from '@/ui/bars'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Row, Rows } from '@/ui/row'
import { Figures } from '../dashboard/figures'
import { RowLine } from './row-line'

type Props = { id: MetricId; at: UseScope }

/** The number, what it counts, and how it divides; a district leads to its own rows. */
const Definition = ({ id, at }: Props) => {
  const remote = useRemote(metricReads.read, { metric: id, ...at.asked })
  const { name, unit, counts, leaves, owner } = metricOf(id)
  const filters = useFilters(at, choicesOf(remote.data, at))
  return (
    <>
      {filters.chips}
      {filters.sheet}
      <Figures remote={remote} at={at}>
        {({ value, asOf, scope, regions, note }) => (
          <>
            <Card title={name} aside='口径'>
              <Box>
                <Text className='t32 b num'>{value === null ? '–' : wordsOf(id, value).value}</Text>
                <Text className='sub'>
                  {` ${value === null ? unit : wordsOf(id, value).unit}，${scope.name}，截至 ${dayWords(asOf)}`}
                </Text>
              </Box>
              <Box className='mt12'>
                <Facts
                  items={[
                    { label: '怎么数', value: counts },
                    { label: '不算', value: leaves },
                    { label: '负责', value: owner },
                    { label: '另外', value: note },
                  ]}
                />
              </Box>
            </Card>
            {regions.some((region) => region.value) && (
              <Card title='各区县' aside='点一个看它的名单'>
                <Bars
                  label={`${name}，各区县`}
                  bars={regions.map(({ code, name: district, value: part }) => ({
                    ...{ key: code, name: district, value: part ?? 0, text: textOf(id, part ?? 0) },
                    ...(code && { onPress: () => at.narrow({ region: code }) }),
                  }))}
                />
              </Card>
            )}
          </>
        )}
      </Figures>
    </>
  )
}

const Behind = ({ id, at }: Props) => {
  const pages = useRemotePages(metricReads.rows, { metric: id, ...at.asked, limit: 20 })
  const { behind, measure } = metricOf(id)
  return (
    <Loaded remote={{ ...pages, data: pages.items }}>
      {(items) =>
        items.length === 0 ? (
          <Empty
            title='这里一行都没有'
            line='换个区县、产业链或日期再看。'
            action={at.narrowed ? '看全部' : undefined}
            onAction={at.clear}
          />
        ) : (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            <Card flush title='名单' aside={pages.hasMore ? `已列 ${items.length} 行` : `共 ${items.length} 行`}>
              <Rows label='名单'>
                {items.map((row) => (
                  <Row
                    key={row.id}
                    title={row.title}
                    line={<RowLine row={row} />}
                    end={measure === 'count' ? undefined : textOf(id, row.amount)}
                    arrow={Boolean(ownPlace(behind, row.id))}
                    {...ownPlace(behind, row.id)}
                  />
                ))}
              </Rows>
            </Card>
            <More {...pages} />
          </>
        )
      }
    </Loaded>
  )
}

const isMetric = (id: string | undefined): id is MetricId => metricIds.some((known) => known === id)

/** One number: what it counts, where it is, and every row behind it. */
const MetricPage = () => {
  const { id } = useParams<{ id: string }>()
  const at = useScope('metric', { id })
  return (
    <Screen title={isMetric(id) ? metricOf(id).name : '指标'} back>
      {isMetric(id) ? (
        <>
          <Definition id={id} at={at} />
          <Behind id={id} at={at} />
        </>
      ) : (
        <Empty title='没有这个数' line='链接可能不完整，请从看板的数字点进来。' action='回到首页' onAction={goHome} />
      )}
    </Screen>
  )
}

export default MetricPage
