import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dotted } from '@kefutong/contract/time'
import { StateTag } from '@/features/filing/state-tag'
import { useLook } from '@/platform/look'
import { shanghaiDay } from '@/platform/shanghai'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Press } from '@/ui/press'
import { Rail } from '@/ui/rail'
import { termOf } from './term'

const Term = ({ start, end }: { start: string; end: string }) => {
  const { elder } = useLook()
  const { words, percent } = termOf(start, end, shanghaiDay(new Date()))
  return (
    <Box className='mt12'>
      <Rail at={percent / 100} label={`聘期${words}`} words={elder ? undefined : [dotted(start), words, dotted(end)]} />
      {elder && <Box className='t14 b brand mt8'>{words}</Box>}
    </Box>
  )
}

/** The appointment in force, and where on its line today stands. */
export const CurrentFiling = ({ filing, onOpen }: { filing: FilingCard; onOpen: () => void }) => {
  const { elder } = useLook()
  const chain = elder ? undefined : filing.chains[0]
  return (
    <Card>
      <Press onClick={onOpen} style={{ width: '100%' }}>
        <Box className='between g8 top-aligned'>
          <Box className={elder ? 't16 b grow' : 't16 b grow clip'}>{filing.enterpriseName}</Box>
          <StateTag state={filing.state} />
        </Box>
        <Box className='sub clip'>
          {filing.post}
          <Dot />
          {filing.regionName}
          {chain && <Dot />}
          {chain}
        </Box>
        {filing.termStart && filing.termEnd && <Term start={filing.termStart} end={filing.termEnd} />}
      </Press>
    </Card>
  )
}
