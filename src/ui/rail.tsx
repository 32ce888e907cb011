import type { ReactNode } from 'react'
import { Box, Text } from './box'

export type RailProps = {
  /** How much is behind, 0 to 1. */
  at: number
  /** Read aloud: 聘期已过 14 个月，共 24 个月. */
  label: string
  /** Below the line: beginning, position, end. */
  words?: [ReactNode, ReactNode, ReactNode]
}

export const Rail = ({ at, label, words }: RailProps) => {
  const done = `${Math.round(Math.min(1, Math.max(0, at)) * 100)}%`
  return (
    <Box>
      <Box className='rail' role='img' label={label}>
        <Box as='span' className='go' style={{ width: done }} />
        <Box as='span' className='beg' />
        <Box as='span' className='end' />
        <Box as='span' className='now' style={{ left: done }} />
      </Box>
      {words && (
        <Box className='term'>
          <Text className='limit'>{words[0]}</Text>
          <Text className='brand b'>{words[1]}</Text>
          <Text className='limit'>{words[2]}</Text>
        </Box>
      )}
    </Box>
  )
}
