import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import type { FilingState } from '@kefutong/contract/filing/lifecycle'
import { dotted } from '@kefutong/contract/time'
import { promiseWords } from '@/features/filing/promise'
import { StateTag } from '@/features/filing/state-tag'
import { useLook } from '@/platform/look'
import { shanghaiDay } from '@/platform/shanghai'
import { useCity } from '@/platform/use-city'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Link } from '@/ui/link'
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

// A renewal is worth a word in the last three months of a term.
const nearEnd = 90

const Renewal = ({ filing, onOpen }: { filing: FilingCard; onOpen: () => void }) => {
  const renews = filing.moves.some(({ move }) => move === 'renew')
  if (!renews || !filing.termStart || !filing.termEnd) return null
  const { daysLeft } = termOf(filing.termStart, filing.termEnd, shanghaiDay(new Date()))
  if (daysLeft > nearEnd) return null
  return (
    <Box className='between g8 mt12 t14'>
      <Box className='c2'>{`聘期还剩 ${daysLeft} 天`}</Box>
      <Link onClick={onOpen}>办理续聘</Link>
    </Box>
  )
}

const begun: readonly FilingState[] = ['in-force', 'suspended']

/** The filing that matters now: in force with today on its line, or under way with the promised date. */
export const CurrentFiling = ({ filing, onOpen }: { filing: FilingCard; onOpen: () => void }) => {
  const { elder } = useLook()
  const { city, chainName } = useCity()
  const [first] = filing.chains
  const chain = first && city && !elder ? chainName(first) : undefined
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
        {begun.includes(filing.state) && filing.termStart && filing.termEnd ? (
          <Term start={filing.termStart} end={filing.termEnd} />
        ) : (
          <Box className='t14 c3 mt4'>{promiseWords(filing)}</Box>
        )}
      </Press>
      <Renewal filing={filing} onOpen={onOpen} />
    </Card>
  )
}
