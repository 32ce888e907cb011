import { type FigureId, figureIds, figures, figureWords } from '@kefutong/contract/figure'
import { dayWords } from '@kefutong/contract/time'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { addressOf, go, goHome, useParams } from '@/platform/go'
import { useRemote, useRemotePages } from '@/platform/use-remote'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Row, Rows } from '@/ui/row'

const Definition = ({ id }: { id: FigureId }) => {
  const remote = useRemote(figures.list, {})
  const words = figureWords[id]
  return (
    <Card title={words.label} aside='口径'>
      <Loaded remote={remote}>
        {({ asOf, items }) => (
          <Box>
            <Text className='t32 b num'>{items.find((item) => item.id === id)?.value ?? 0}</Text>
            <Text className='sub'>{` ${words.unit}，截至 ${dayWords(asOf.slice(0, 10))}`}</Text>
          </Box>
        )}
      </Loaded>
      <Box className='mt12'>
        <Facts
          items={[
            { label: '怎么数', value: words.counts },
            { label: '不算', value: words.leaves },
            { label: '负责', value: words.owner },
          ]}
        />
      </Box>
    </Card>
  )
}

const Behind = ({ id }: { id: FigureId }) => {
  const pages = useRemotePages(figures.rows, { figure: id, limit: 20 })
  return (
    <Loaded remote={{ ...pages, data: pages.items }}>
      {(items) =>
        items.length === 0 ? (
          <Empty title='现在一行都没有' line='有了就会列在这里。' action='回到首页' onAction={goHome} />
        ) : (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            <Card flush title='名单' aside={pages.hasMore ? `已列 ${items.length} 行` : `共 ${items.length} 行`}>
              <Rows label='名单'>
                {items.map((row) => (
                  <Row
                    key={row.id}
                    title={row.title}
                    line={
                      <>
                        {row.line.split('，').map((part) => (
                          <Box as='span' className='block' key={part}>
                            {part}
                          </Box>
                        ))}
                        {row.number && (
                          <Box as='span' className='block num'>
                            {`${figureWords[id].numbered} ${row.number}`}
                          </Box>
                        )}
                      </>
                    }
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

/** Rows name people: whoever nobody vouched for is led to what is published. */
const ToPublic = () => (
  <Empty
    title='名单不对外公开'
    line='公开的是每月的总数和分区县的数。办理备案、需求的各方登录后可以看名单。'
    action='看公开数据'
    onAction={() => go('public')}
  />
)

/** Every figure of the city with its definition; a tap opens the rows behind it. */
const All = () => {
  const remote = useRemote(figures.list, {})
  return (
    <Loaded remote={remote}>
      {({ asOf, exact, items }) =>
        exact ? (
          <Card flush title='全市指标' aside={`截至 ${dayWords(asOf.slice(0, 10))}`}>
            <Rows label='全市指标'>
              {items.map(({ id, value }) => (
                <Row
                  key={id}
                  title={figureWords[id].label}
                  line={figureWords[id].counts}
                  end={
                    <Box as='span'>
                      <Text className='t20 b c1 num'>{value}</Text>
                      <Text className='t13'>{` ${figureWords[id].unit}`}</Text>
                    </Box>
                  }
                  arrow
                  href={addressOf('figure', { id })}
                  onClick={() => go('figure', { id })}
                />
              ))}
            </Rows>
          </Card>
        ) : (
          <ToPublic />
        )
      }
    </Loaded>
  )
}

const One = ({ id }: { id: FigureId }) => {
  const remote = useRemote(figures.list, {})
  return (
    <Loaded remote={remote}>
      {({ exact }) =>
        exact ? (
          <>
            <Definition id={id} />
            <Behind id={id} />
          </>
        ) : (
          <ToPublic />
        )
      }
    </Loaded>
  )
}

const isFigure = (id: string | undefined): id is FigureId => figureIds.some((known) => known === id)

/** The rows a headline figure is made of, under what it means. */
const FigurePage = () => {
  const { id } = useParams<{ id: string }>()
  return (
    <Screen title={isFigure(id) ? figureWords[id].label : '全市指标'} back>
      {id === undefined ? (
        <All />
      ) : isFigure(id) ? (
        <One id={id} />
      ) : (
        <Empty title='没有这个数' line='链接可能不完整，请从首页的数字点进来。' action='回到首页' onAction={goHome} />
      )}
    </Screen>
  )
}

export default FigurePage
