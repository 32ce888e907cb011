import { Box } from './box'

/** `works`: nobody has come yet (提需求) · `full`: the hall and the dot have joined (首页, 提交成功). */
export const Horizon = ({ story = 'full' }: { story?: 'works' | 'full' }) => (
  <Box className='horizon' hidden>
    <Box className={`m soft d-${story}-soft`} />
    <Box className={`m fine d-${story}-fine`} />
    <Box className={`m d-${story}-line`} />
  </Box>
)
