import { classesFor, countRange, tileName } from '@kefutong/contract/metric/classes'
import { metricOf } from '@kefutong/contract/metric/registry'
import { tilesFor } from '@kefutong/contract/metric/tiles'
import { type Paper, room } from '../pdf/paper'
import { drawTable } from '../pdf/table'
import { write } from '../pdf/text'
import { type Places, placesMetric } from './places'

/** Five tones of one colour, light to full; the darker two carry light words. */
const tones = ['#E8F1FD', '#BFD7F8', '#8DB7F0', '#2F6FC9', '#0B4CA8'] as const
const tile = { width: 76, height: 88, gap: 3.5 }
const pitch = { x: tile.width + tile.gap, y: tile.height * 0.75 + tile.gap }
const tableWidth = 380

type Known = { code: string; name: string; value: number }

const hexagon = ({ doc }: Paper, x: number, y: number, fill: string) => {
  const [w, h] = [tile.width, tile.height]
  doc
    .polygon(
      [x + w / 2, y],
      [x + w, y + h / 4],
      [x + w, y + (h * 3) / 4],
      [x + w / 2, y + h],
      [x, y + (h * 3) / 4],
      [x, y + h / 4],
    )
    .fill(fill)
}

const drawTile = (paper: Paper, { name, value }: Known, tone: number, x: number, y: number) => {
  hexagon(paper, x, y, tones[tone - 1] ?? tones[0])
  const dark = tone > 3
  const lines = [
    { text: tileName(name), size: 9, tone: dark ? ('onBrand' as const) : ('quiet' as const), fit: true as const },
    { text: String(value), size: 17, tone: dark ? ('onBrand' as const) : ('strong' as const) },
  ]
  write(paper, lines, { x: x + 4, y: y + 24, width: tile.width - 8, align: 'center' })
}

const drawLegend = (paper: Paper, most: number, y: number) => {
  let x = paper.left
  for (const key of classesFor(most).keys) {
    paper.doc.rect(x, y + 1, 10, 10).fill(tones[key.tone - 1] ?? tones[0])
    const words = countRange(key)
    paper.doc.font('regular').fontSize(8)
    const width = paper.doc.widthOfString(words) + 4
    write(paper, [{ text: words, size: 8, tone: 'quiet' }], { x: x + 14, y, width })
    x += width + 24
  }
}

/** 图 2: the districts in their neighbourhood, a number in each, and the same as rows beside them. */
export const drawPlaces = async (paper: Paper, { districts }: Places) => {
  const known = districts.filter(({ code }) => code)
  const most = Math.max(0, ...known.map(({ value }) => value))
  const at = tilesFor(known.map(({ code }) => code))
  const down = Math.max(0, ...[...at.values()].map(([, row]) => row)) * pitch.y + tile.height
  const high = Math.max(down + 24, (districts.length + 2) * 18)
  room(paper, high)
  const { y: top } = paper
  const { toneOf } = classesFor(most)
  for (const district of known) {
    const [column, row] = at.get(district.code) ?? [0, 0]
    drawTile(paper, district, toneOf(district.value), paper.left + column * pitch.x, top + row * pitch.y)
  }
  drawLegend(paper, most, top + down + 10)
  const beside = { ...paper, left: paper.left + paper.width - tableWidth, width: tableWidth }
  const { name, unit } = metricOf(placesMetric)
  await drawTable(
    beside,
    [
      { title: '区县', width: 250, cell: (row: Known) => [{ text: row.name, size: 9 }] },
      { title: `${name}（${unit}）`, width: 130, right: true, cell: (row) => [{ text: String(row.value), size: 9 }] },
    ],
    [...districts, { code: '', name: '合计', value: districts.reduce((sum, { value }) => sum + value, 0) }],
    { tight: true },
  )
  paper.y = Math.max(top + high, beside.y) + 6
  write(paper, [{ text: '示意图：谁挨着谁是对的，不表示面积。', size: 8, tone: 'quiet' }], {
    ...{ x: paper.left, y: paper.y, width: paper.width },
  })
  paper.y += 14
}
