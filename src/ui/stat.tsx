import { Box, Text } from './box'
import { Link } from './link'

/** A figure never travels without what it means. */
export type StatProps = {
  value: string | number
  unit?: string
  name: string
  means: string
  onMeans?: () => void
}

const Means = ({ means, onMeans }: Pick<StatProps, 'means' | 'onMeans'>) => (
  <Box className='means'>
    {onMeans ? (
      <Link kind='def' onClick={onMeans}>
        {means}
      </Link>
    ) : (
      means
    )}
  </Box>
)

const Figure = ({ value, unit }: Pick<StatProps, 'value' | 'unit'>) => (
  <Box className='v num'>
    {value}
    {unit && <Text className='unit'>{unit}</Text>}
  </Box>
)

export const Stat = ({ name, ...rest }: StatProps) => (
  <Box className='stat'>
    <Figure {...rest} />
    <Box className='k'>{name}</Box>
    <Means {...rest} />
  </Box>
)

/** Two or three figures side by side in one card. */
export const Stats = ({ items }: { items: readonly StatProps[] }) => (
  <Box className='stats'>
    {items.map((item) => (
      <Stat key={item.name} {...item} />
    ))}
  </Box>
)

/** The same, as a tile of its own. */
export const Kpi = ({ name, ...rest }: StatProps) => (
  <Box className='kpi'>
    <Box className='k'>{name}</Box>
    <Figure {...rest} />
    <Means {...rest} />
  </Box>
)

export const Kpis = ({ items }: { items: readonly StatProps[] }) => (
  <Box className='kpis'>
    {items.map((item) => (
      <Kpi key={item.name} {...item} />
    ))}
  </Box>
)
