import { Box } from './box'

/** The full line and the dashed one, by name. */
export const ChartLegend = ({ names: [now, before] }: { names: readonly [string, string] }) => (
  <Box className='chart-legend'>
    <Box as='span' className='key'>
      <Box as='span' className='stroke' hidden />
      {now}
    </Box>
    <Box as='span' className='key'>
      <Box as='span' className='stroke dashed' hidden />
      {before}
    </Box>
  </Box>
)
