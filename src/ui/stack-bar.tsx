import { Box, Text } from './box'
import './chart.scss'

export type StackPart = { key: string; name: string; value: number; text: string; unit: string }

const tints = ['c1', 'c3', 'c5', 'c6', 'c2', 'c4'] as const

/** A whole and its parts on one bar; every part has its name and number below. */
export const StackBar = ({ parts, label }: { parts: readonly StackPart[]; label: string }) => (
  <Box>
    <Box className='stack' hidden>
      {parts.map(
        ({ key, value }, at) =>
          value > 0 && (
            <Box key={key} className={`part fill-${tints[at % tints.length]}`} style={{ flexGrow: value }} />
          ),
      )}
    </Box>
    <Box className='stack-keys' as='ul' label={label}>
      {parts.map(({ key, name, text, unit }, at) => (
        <Box as='li' className='stack-key' key={key}>
          <Box className='t13 c2'>
            <Box as='span' className={`dab fill-${tints[at % tints.length]}`} hidden />
            {name}
          </Box>
          <Box className='t16 num'>
            {text}
            <Text className='t13 c3'>{` ${unit}`}</Text>
          </Box>
        </Box>
      ))}
    </Box>
  </Box>
)
