import { type ServiceLog, type ServiceLogCard, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { bringsEdition } from '@kefutong/contract/service-log/lifecycle'
import { useState } from 'react'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { Amount, needsApproval } from '@/features/service-log/amount'
import { askOf, commonReasons, reasonExample } from '@/features/service-log/deeds'
import { KindLine } from '@/features/service-log/log-card'
import { PhotoStrip } from '@/features/service-log/photo-strip'
import { LogStateTag } from '@/features/service-log/state-tag'
import { useLogMove } from '@/features/service-log/use-log-move'
import { type LogChoice, sentenceOf } from '@/features/service-log/words'
import { go } from '@/platform/go'
import { momentDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Head } from './waiting-facts'

const Photos = ({ log }: { log: ServiceLogCard }) => {
  const { data } = useRemote(serviceLogs.read, { id: log.id }, { enabled: log.photos > 0 })
  return data ? (
    <Box className='mt8'>
      <PhotoStrip logId={log.id} files={data.files} />
    </Box>
  ) : null
}

/** What the card says of one record: what, who, when, how much, the photos. */
export const Said = ({ log }: { log: ServiceLogCard }) => (
  <>
    <Head person={log} day={log.day} />
    <Box className='t14 c3 mt12'>
      <KindLine log={log} />
    </Box>
    {sentenceOf(log) && <Box>{log.line}</Box>}
    <Amount log={log} />
    {needsApproval(log.amountFen) && log.state === 'filed' && (
      <Box className='hint mt4'>满 100 万元，您确认后还需区县科技局核准才计入。</Box>
    )}
    <Photos log={log} />
    {log.edition > 1 && (
      <Box className='between g8 mt8 t14'>
        <Box className='c3'>{`第 ${log.edition} 版`}</Box>
        <Link label={`看改了什么：${log.expertName}`} onClick={() => go('service-log', { id: log.id })}>
          看改了什么
        </Link>
      </Box>
    )}
  </>
)

type Props = { card: ServiceLogCard; onDone: (log: ServiceLog, choice: LogChoice) => void }

/** One record that waits for this viewer, with enough to decide and the moves the API allows. */
export const LogWaiting = ({ card, onDone }: Props) => {
  const { make, busy, problem, latest, clear } = useLogMove()
  const [choice, setChoice] = useState<LogChoice>()
  const log: ServiceLogCard = latest && latest.version > card.version ? latest : card

  const act = async (chosen: LogChoice, reason?: string) => {
    setChoice(chosen)
    const reply = await make(log, chosen.move, reason)
    if (!reply) return false
    setChoice(undefined)
    onDone(reply, chosen)
    return true
  }
  const press = (chosen: LogChoice) => {
    if (bringsEdition(chosen.move)) return void go('service-log-new', { id: log.id, move: chosen.move })
    clear()
    setChoice(chosen)
    if (!chosen.reason) void act(chosen)
  }
  const moves = log.moves.filter(({ weight }) => weight === 'primary' || weight === 'secondary')
  return (
    <Card>
      {log.state !== 'filed' && (
        <Box className='flex mt4'>
          <LogStateTag state={log.state} />
        </Box>
      )}
      <Said log={log} />
      {latest && (
        <Box className='mt12'>
          <Banner tone='warn'>
            {`这条记录刚被他人修改（${momentDay(latest.updatedAt)}），已换成最新内容，请看过再办。`}
          </Banner>
        </Box>
      )}
      {problem && !latest && !choice?.reason && (
        <Box className='err mt12' role='alert'>{`${problem.text}。${problem.next}`}</Box>
      )}
      <Box className='flex g12 mt16'>
        {[...moves]
          .sort((one, other) => Number(one.weight === 'primary') - Number(other.weight === 'primary'))
          .map((each) => (
            <Button
              key={each.move}
              kind={each.weight === 'primary' ? 'primary' : 'secondary'}
              wide
              likely={each.weight === 'primary'}
              busy={busy && choice?.move === each.move}
              label={`${each.label}：${log.expertName}，${log.line}`}
              onClick={() => press(each)}
            >
              {each.label}
            </Button>
          ))}
      </Box>
      {choice?.reason && (
        <ReasonSheet
          id={log.id}
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
