import { Box, Text } from './box'

/** 刂 joined by 通, and the name. */
export const Logo = ({ word = true }: { word?: boolean }) => (
  <Box className='logo'>
    <Box as='span' className='mark' hidden={word} role={word ? undefined : 'img'} label={word ? undefined : '科副通'}>
      <Box as='span' className='m block d-mark' />
    </Box>
    {word && <Text className='word'>科副通</Text>}
  </Box>
)
