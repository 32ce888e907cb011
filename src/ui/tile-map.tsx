import { Box } from './box'
import './chart.scss'
import { cx } from './cx'
import { Press } from './press'

/** `at`: column and row of a honeycomb, half columns in every other row. `tone` 1 to 5, light to full. */
export type Tile = { key: string; name: string; text: string; tone: number; at: readonly [number, number] }

export type TileMapProps = {
  tiles: readonly Tile[]
  label: string
  unit: string
  selected?: string
  onSelect: (key: string) => void
}

// A hexagon of 64 by 74 and the gap of 3.5 between two of them.
const pitch = { x: 67.5, y: 58.5 }
const size = { x: 64, y: 74 }
const px = (value: number) => `calc(${value}px * var(--tile))`

/** Hexagons in their true neighbourhood, a number in each: a schematic, and each tile is a button. */
export const TileMap = ({ tiles, label, unit, selected, onSelect }: TileMapProps) => {
  const width = Math.max(0, ...tiles.map(({ at }) => at[0])) * pitch.x + size.x
  const height = Math.max(0, ...tiles.map(({ at }) => at[1])) * pitch.y + size.y
  return (
    <Box className='tile-map' role='group' label={label} style={{ width: px(width), height: px(height) }}>
      {tiles.map(({ key, name, text, tone, at }) => (
        <Press
          key={key}
          className={cx('tile', key === selected && 'on')}
          pressed={key === selected}
          label={`${name}，${text} ${unit}`}
          style={{ left: px(at[0] * pitch.x), top: px(at[1] * pitch.y) }}
          onClick={() => onSelect(key)}
        >
          <Box as='span' className={cx('in', `m${tone}`)}>
            <Box as='span' className='name'>
              {name}
            </Box>
            <Box as='span' className='figure num'>
              {text}
            </Box>
          </Box>
        </Press>
      ))}
    </Box>
  )
}
