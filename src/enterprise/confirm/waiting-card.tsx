import { type Filing, type FilingCard, filings } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/features/filing/reason-sheet'
import { useMove } from '@/features/filing/use-move'
import { type FilingMoveChoice, momentDay, nearDay, termWords } from '@/features/filing/words'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Avatar } from '@/ui/avatar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'

const Head = ({ filing }: { filing: FilingCard }) => (
  <Box className="flex g12">
    <Avatar name={filing.expertName} />
    <Box className="grow">
      <Box className="b">{filing.expertName}</Box>
      <Box className="t14 c3">
        {filing.institutionName}
        {filing.expertTitle && <Dot />}
        {filing.expertTitle}
      </Box>
    </Box>
    {filing.arrivedAt && <Box className="t14 c3 nw">{nearDay(filing.arrivedAt)}</Box>}
  </Box>
)

const What = ({ card, filing }: { card: FilingCard; filing: Filing | undefined }) => {
  const { appointment } = filing?.form ?? {}
  return (
    <Box className="mt12">
      <Box className="t14 c3">
        {card.enterpriseName}
        <Dot />
        拟任{card.post}
      </Box>
      <Box className="mt8">
        <Facts
          items={[
            { label: '聘期', value: termWords(card.termStart, card.termEnd) },
            { label: '服务', value: appointment?.daysPerYear !== undefined && `每年 ${appointment.daysPerYear} 天` },
            ...(appointment?.tasks ?? []).map(({ what, target, due }, at) => ({
              label: `任务 ${at + 1}`,
              value: [what, target, due && `${nearDay(due)}前`].filter(Boolean).join('，'),
            })),
          ]}
        />
      </Box>
    </Box>
  )
}

type Props = { card: FilingCard; onDone: (filing: Filing, choice: FilingMoveChoice) => void }

/** One filing that waits for this viewer, with enough to decide and the moves the API allows. */
export const WaitingCard = ({ card: listed, onDone }: Props) => {
  const { data } = useRemote(filings.read, { id: listed.id })
  const { make, busy, problem, latest, clear } = useMove()
  const [choice, setChoice] = useState<FilingMoveChoice>()
  const newest = [listed, data, latest].reduce<FilingCard>((best, one) => (one && one.version > best.version ? one : best), listed)
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
      <Head filing={newest} />
      <What card={newest} filing={full} />
      {latest && <Banner tone="warn">{`这条记录刚被他人修改（${momentDay(latest.updatedAt)}），已换成最新内容，请看过再办。`}</Banner>}
      {problem && !latest && !choice?.reason && <Box className="err mt12" role="alert">{`${problem.text}。${problem.next}`}</Box>}
      <Box className="mt8 t14">
        <Link label={`查看${newest.expertName}的全部内容`} onClick={() => go('filing', { id: newest.id })}>
          查看全部内容
        </Link>
      </Box>
      <Box className="flex g12 mt12">
        {[...moves].reverse().sort((one) => (one.weight === 'primary' ? 1 : -1)).map((each) => (
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
          filingId={newest.id}
          choice={choice}
          busy={busy}
          problem={latest ? undefined : problem}
          onSend={(reason) => act(choice, reason)}
          onClose={() => setChoice(undefined)}
        />
      )}
    </Card>
  )
}
