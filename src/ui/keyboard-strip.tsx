import { Box, Text } from './box'
import { Kbd } from './kbd'

/** Desk only: which key does what, always in sight. */
export const KeyboardStrip = ({ keys }: { keys: { keys: string[]; text: string }[] }) => (
  <Box className='keys' label='键盘操作' role='group'>
    {keys.map(({ keys: caps, text }) => (
      <Box as='span' className='key' key={text}>
        {caps.map((cap) => (
          <Kbd key={cap}>{cap}</Kbd>
        ))}
        <Text>{text}</Text>
      </Box>
    ))}
  </Box>
)
