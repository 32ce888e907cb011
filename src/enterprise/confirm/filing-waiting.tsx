import { type Filing, type FilingCard, filings } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { askOf, commonReasons, reasonExample } from '@/features/filing/deeds'
import { useMove } from '@/features/filing/use-move'
import type { FilingMoveChoice } from '@/features/filing/words'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { go } from '@/platform/go'
import { momentDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Head, What } from './waiting-facts'

type Props = { card: FilingCard; onDone: (filing: Filing, choice: FilingMoveChoice) => void }

/** One filing that waits for this viewer, with enough to decide and the moves the API allows. */
export const FilingWaiting = ({ card: listed, onDone }: Props) => {
  const { data } = useRemote(filings.read, { id: listed.id })
  const { make, busy, problem, latest, clear } = useMove()
  const [choice, setChoice] = useState<FilingMoveChoice>()
  const newest = [listed, data, latest].reduce<FilingCard>(
    (best, one) => (one && one.version > best.version ? one : best),
    listed,
  )
  const full = latest ?? data

  const act = async (chosen: FilingMoveChoice, reason?: string) => {
    setChoice(chosen)
    const reply = await make(newest, chosen.move, reason)
    if (!reply) return false
    setChoice(undefined)
    onDone(reply, chosen)
    return true
  }
  const press = (chosen: FilingMoveChoice) => {
    clear()
    setChoice(chosen)
    if (!chosen.reason) void act(chosen)
  }
  const moves = newest.moves.filter(({ weight }) => weight === 'primary' || weight === 'secondary')
  return (
    <Card>
      <Head person={newest} day={newest.arrivedAt} />
      <What card={newest} filing={full} />
      {latest && (
        <Banner tone='warn'>{`这条记录刚被他人修改（${momentDay(latest.updatedAt)}），已换成最新内容，请看过再办。`}</Banner>
      )}
      {problem && !latest && !choice?.reason && (
        <Box className='err mt12' role='alert'>{`${problem.text}。${problem.next}`}</Box>
      )}
      <Box className='mt8 t14'>
        <Link label={`查看全部内容：${newest.expertName}`} onClick={() => go('filing', { id: newest.id })}>
          查看全部内容
        </Link>
      </Box>
      <Box className='flex g12 mt12'>
        {[...moves]
          .reverse()
          .sort((one) => (one.weight === 'primary' ? 1 : -1))
          .map((each) => (
            <Button
              key={each.move}
              kind={each.weight === 'primary' ? 'primary' : 'secondary'}
              wide
              likely={each.weight === 'primary'}
              busy={busy && choice?.move === each.move}
              label={`${each.label}：${newest.expertName}`}
              onClick={() => press(each)}
            >
              {each.label}
            </Button>
          ))}
      </Box>
      {choice?.reason && (
        <ReasonSheet
          id={newest.id}
          choice={choice}
          ask={askOf(choice.move)}
          common={commonReasons(choice.move)}
          placeholder={reasonExample}
          busy={busy}
          problem={latest ? undefined : problem}
          onSend={(reason) => act(choice, reason)}
          onClose={() => setChoice(undefined)}
        />
      )}
    </Card>
  )
}
