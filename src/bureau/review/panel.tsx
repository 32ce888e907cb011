import { type FilingCard, filings } from '@kefutong/contract/filing/endpoints'
import { Loaded } from '@/features/shell/loaded'
import { addressOf, go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Dot } from '@/ui/dot'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { StatusTag } from '@/ui/status-tag'
import { Details } from './details'
import { dueOf, kindOf } from './words'

const Head = ({ filing }: { filing: FilingCard }) => {
  const due = dueOf(filing)
  return (
    <>
      <Box className='between'>
        <Box className='t13 c3'>
          {kindOf(filing)}
          <Dot />
          <Link
            kind='quiet'
            href={addressOf('filing', { id: filing.id })}
            label={`打开 ${filing.caseNumber} 的详情`}
            onClick={() => go('filing', { id: filing.id })}
          >
            {filing.caseNumber}
          </Link>
        </Box>
        {due && <StatusTag tone={due.tone}>{due.text}</StatusTag>}
      </Box>
      <Heading className='t20 b mt8'>
        {filing.expertName}
        <Text className='as'>任</Text>
        {filing.post}
      </Heading>
      <Box className='c2'>
        {filing.enterpriseName}
        <Dot />
        {filing.regionName}
      </Box>
    </>
  )
}

type Choice = FilingCard['moves'][number]
export type Doing = { move: Choice; filing: FilingCard }

/** Key for a move: the likely one is A, the other R. */
const keyOf = ({ weight }: Choice) => (weight === 'primary' ? 'A' : 'R')

const shortLabels: Record<string, string> = { approve: '通过' }

const Moves = ({ filing, onMove }: { filing: FilingCard; onMove: (doing: Doing) => void }) => {
  const moves = [...filing.moves].sort((a, b) => keyOf(b).localeCompare(keyOf(a)))
  return (
    <Box className='panel-foot'>
      {moves.length === 0 && <Text className='c3'>这件现在不归您办理</Text>}
      {moves.map((move) => (
        <Button
          key={move.move}
          wide
          kind={move.weight === 'primary' ? 'primary' : 'secondary'}
          shortcut={keyOf(move)}
          onClick={() => onMove({ move, filing })}
        >
          {shortLabels[move.move] ?? move.label}
        </Button>
      ))}
    </Box>
  )
}

type Props = { card: FilingCard; onMove: (doing: Doing) => void; onChanged: () => void }

/** The filing the keyboard stands on: what it is, what the system found, what may be done. */
export const Panel = ({ card, onMove, onChanged }: Props) => {
  const remote = useRemote(filings.read, { id: card.id })
  const filing = remote.data ?? card
  return (
    <>
      <Box className='panel-body'>
        {filing.version !== card.version && (
          <Banner tone='warn' action={<Link onClick={onChanged}>刷新列表</Link>}>
            这条记录刚被他人修改。下面是最新内容。
          </Banner>
        )}
        <Head filing={filing} />
        <Loaded remote={remote}>{(data) => <Details filing={data} />}</Loaded>
      </Box>
      <Moves filing={filing} onMove={onMove} />
    </>
  )
}
