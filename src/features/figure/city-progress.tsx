import { type FigureId, figureIds, figures, figureWords, headlines } from '@kefutong/contract/figure'
import { dayWords } from '@kefutong/contract/time'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Stats } from '@/ui/stat'

type Props = { onMeans: (id: FigureId) => void }

export const useFigures = () => {
  const remote = useRemote(figures.list, {})
  const values: Partial<Record<FigureId, number>> = Object.fromEntries(
    remote.data?.items.map(({ id, value }) => [id, value]) ?? [],
  )
  const { asOf = '', exact = true } = remote.data ?? {}
  return { remote, values, asOf: asOf.slice(0, 10), exact }
}

/** Three figures; each clause opens what it means, 口径 all of them. Who reads what was published is led to all of that. */
export const CityProgress = ({ onMeans }: Props) => {
  const { remote, values, asOf, exact } = useFigures()
  if (!remote.data) return null
  const ids = exact ? headlines : figureIds.filter((id) => values[id] !== undefined)
  const all = exact ? 'figure' : 'public'
  if (ids.length === 0) return null
  return (
    <Card
      title='全市进展'
      aside={
        <>
          {`截至 ${dayWords(asOf)}`}
          <Link kind='def' label={exact ? '全部指标的口径' : '公开数据'} onClick={() => go(all)}>
            {exact ? '口径' : '公开数据'}
          </Link>
        </>
      }
    >
      <Stats
        items={ids.map((id) => ({
          value: exact ? (values[id] ?? 0) : values[id] || '–',
          unit: figureWords[id].unit,
          name: figureWords[id].label,
          means: exact ? figureWords[id].clause : values[id] ? '至少这么多' : '还很少',
          onMeans: () => (exact ? onMeans(id) : go(all)),
        }))}
      />
    </Card>
  )
}
