import { Box } from '@/ui/box'

const Stop = ({ name, line }: { name: string; line: string }) => (
  <Box as='li' className='stop'>
    <Box className='b'>{name}</Box>
    <Box className='c3'>{line}</Box>
  </Box>
)

/** What the city promises whoever writes now, in working days. */
export const PromiseLine = ({ verify, contact }: { verify: number; contact: number }) => (
  <Box className='guest-promise'>
    <Box className='rail' hidden>
      <Box as='span' className='beg' />
      <Box as='span' className='end mid' />
      <Box as='span' className='end' />
    </Box>
    <Box as='ol' className='stops' label='提交之后'>
      <Stop name='现在提交' line='拿到编号' />
      <Stop name={`${verify} 个工作日内`} line='核实情况' />
      <Stop name={`${contact} 个工作日内`} line='专家联系您' />
    </Box>
  </Box>
)
