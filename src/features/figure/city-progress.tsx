import { type FigureId, figures, figureWords, headlines } from '@kefutong/contract/figure'
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
  return { remote, values, asOf: remote.data?.asOf.slice(0, 10) ?? '' }
}

/** The three headline figures; each clause opens what it means, 口径 all of them. */
export const CityProgress = ({ onMeans }: Props) => {
  const { remote, values, asOf } = useFigures()
  if (!remote.data) return null
  return (
    <Card
      title='全市进展'
      aside={
        <>
          {`截至 ${dayWords(asOf)}`}
          <Link kind='def' label='全部指标的口径' onClick={() => go('figure')}>
            口径
          </Link>
        </>
      }
    >
      <Stats
        items={headlines.map((id) => ({
          value: values[id] ?? 0,
          unit: figureWords[id].unit,
          name: figureWords[id].label,
          means: figureWords[id].clause,
          onMeans: () => onMeans(id),
        }))}
      />
    </Card>
  )
}
