import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import type { HelpCodeHere } from './use-help-code'

/** What the scanned code stands for, named so that somebody can tell whether it hangs where it should. */
export const Place = ({ helpCode: { place, waiting, leave } }: { helpCode: HelpCodeHere }) => {
  if (!place && !waiting) return null
  return (
    <Card className='guest-place'>
      <Box className='ico brand'>
        <Icon name='building' />
      </Box>
      <Box className='grow'>
        <Box className='t16 b'>{place?.name ?? '正在认求助码'}</Box>
        <Box className='between g8 t14'>
          <Box className='c3'>
            {place && place.regionName !== place.name && (
              <>
                {place.regionName}
                <Dot />
              </>
            )}
            {place ? '扫码识别' : '可以先写难题'}
          </Box>
          {place?.enterprise && <Link onClick={leave}>换一家</Link>}
        </Box>
      </Box>
    </Card>
  )
}
