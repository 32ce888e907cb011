import { classesFor, countRange, tileName } from '@kefutong/contract/metric/classes'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { tilesFor } from '@kefutong/contract/metric/tiles'
import { Box, Text } from '@/ui/box'
import { type Tile, TileMap } from '@/ui/tile-map'
import { wordsOf } from './values'

/** `text` stands in the tile instead of the value: 「<3」. */
export type District = { code: string; name: string; value: number; text?: string }

type Props = { metric: MetricId; districts: readonly District[]; selected?: string; onSelect: (code: string) => void }

/** What a tone stands for. */
export const Legend = ({ metric, districts }: Pick<Props, 'metric' | 'districts'>) => {
  const { keys } = classesFor(Math.max(0, ...districts.map(({ value }) => value)))
  const counted = metricOf(metric).measure === 'count'
  const words = (value: number) => Object.values(wordsOf(metric, value)).join(' ')
  const range = (from: number, to: number | undefined) => {
    if (to === undefined) return `${words(from)} 以上`
    return `不到 ${words(to + 1)}`
  }
  return (
    <Box className='legend' as='ul' label='颜色的意思'>
      {keys.map(({ tone, from, to }) => (
        <Box as='li' className='key' key={tone}>
          <Box as='span' className={`swatch m${tone}`} hidden />
          <Text>{counted ? countRange({ tone, from, to }) : range(from, to)}</Text>
        </Box>
      ))}
    </Box>
  )
}

/** The districts of the city in their neighbourhood, one number in each. */
export const DistrictMap = ({ metric, districts, selected, onSelect }: Props) => {
  const { toneOf } = classesFor(Math.max(0, ...districts.map(({ value }) => value)))
  const { name, unit } = metricOf(metric)
  const at = tilesFor(districts.map(({ code }) => code))
  const tiles = districts.map(({ code, name: district, value, text }): Tile => {
    const { value: figure } = wordsOf(metric, value)
    return {
      key: code,
      name: tileName(district),
      text: text ?? figure,
      tone: toneOf(value),
      at: at.get(code) ?? [0, 0],
    }
  })
  return <TileMap tiles={tiles} label={`${name}，区县示意图`} unit={unit} selected={selected} onSelect={onSelect} />
}
