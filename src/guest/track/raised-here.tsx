import type { RaisedHere as Kept } from '@/features/need/raised-here'
import { momentDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'

type Props = {
  needs: readonly Kept[]
  first?: string
  onOpen: (key: { number: string; claim: string }) => void
  onForget: () => void
}

/** What was raised on this device: a tap shows its line. */
export const RaisedHere = ({ needs, first, onOpen, onForget }: Props) => {
  if (needs.length === 0) return null
  const sorted = [...needs].sort((one, other) => Number(other.number === first) - Number(one.number === first))
  return (
    <Card flush title='这台手机提过的'>
      <Rows label='这台手机提过的'>
        {sorted.map(({ id, number, claimCode, sentence, at }) => (
          <Row
            key={id}
            title={
              <Box as='span' className='block clip'>
                {sentence}
              </Box>
            }
            line={
              <Box as='span' className='between g8'>
                <Box as='span' className='num'>
                  {number}
                </Box>
                <Box as='span'>{momentDay(at)}</Box>
              </Box>
            }
            onClick={() => onOpen({ number, claim: claimCode })}
          />
        ))}
      </Rows>
      <Box className='card-foot t14'>
        <Link kind='quiet' onClick={onForget}>
          从这台手机上清除
        </Link>
      </Box>
    </Card>
  )
}
