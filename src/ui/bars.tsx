import { Box } from './box'
import './chart.scss'
import { Press } from './press'

export type Bar = { key: string; name: string; value: number; text: string; onPress?: () => void }

const Inside = ({ bar, most }: { bar: Bar; most: number }) => (
  <>
    <Box as='span' className='name'>
      {bar.name}
    </Box>
    <Box as='span' className='track' hidden>
      <Box as='span' className='fill' style={{ width: `${most > 0 ? (Math.max(0, bar.value) * 100) / most : 0}%` }} />
    </Box>
    <Box as='span' className='value num'>
      {bar.text}
    </Box>
  </>
)

/** Lengths beside each other, each with its name and its number: read as a list by who cannot see them. */
export const Bars = ({ bars, label }: { bars: readonly Bar[]; label: string }) => {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  return (
    <Box className='bars' as='ul' label={label}>
      {bars.map((bar) => (
        <Box as='li' key={bar.key}>
          {bar.onPress ? (
            <Press className='bar-row' onClick={bar.onPress} label={`${bar.name}，${bar.text}`}>
              <Inside bar={bar} most={most} />
            </Press>
          ) : (
            <Box className='bar-row'>
              <Inside bar={bar} most={most} />
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}
