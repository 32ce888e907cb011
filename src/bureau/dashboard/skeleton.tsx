import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

const tiles = ['a', 'b', 'c', 'd', 'e', 'f']

/** The shape of the figures and of the first picture. */
export const BoardSkeleton = () => (
  <>
    <Box className='board-kpis' role='status' label='正在读取'>
      <Box className='kpis'>
        {tiles.map((key) => (
          <Box className='kpi' key={key}>
            <Box className='sk l' style={{ width: '60%' }} />
            <Box className='sk t' style={{ width: '80%', height: '32px', marginTop: '8px' }} />
          </Box>
        ))}
      </Box>
    </Box>
    <Card>
      <Box className='sk t' style={{ width: '70%' }} />
      <Box className='sk l' style={{ height: '150px', marginTop: '12px' }} />
    </Card>
  </>
)
