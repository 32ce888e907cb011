import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { GraveMoves, StickyMoves, sticks } from '@/features/move/moves'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { Remarks } from '@/features/move/remarks'
import { SureSheet } from '@/features/move/sure-sheet'
import { askOf, commonReasons, reasonExample } from '@/features/service-log/deeds'
import { LogProgress } from '@/features/service-log/progress'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Skeleton } from '@/ui/skeleton'
import '../cols.scss'
import { Editions } from './editions'
import { LogFacts } from './facts'
import { PhotoGoing, Photos } from './photos'
import { Proof } from './proof'
import './service-log.scss'
import { useLog } from './use-log'
import { useLogDeed } from './use-log-deed'
import { usePhotos } from './use-photos'

type Deed = ReturnType<typeof useLogDeed>
type Own = ReturnType<typeof usePhotos>

const ended = (text: string) => `${text}${/[。！？.]$/.test(text) ? '' : '。'}`

const Notices = ({ log, deed }: { log: ServiceLog; deed: Deed }) => {
  const disputed = log.state === 'disputed' ? log.editions.at(-1)?.disputed : undefined
  const mends = log.moves.some(({ move }) => move === 'amend')
  return (
    <>
      {deed.changed && (
        <Banner tone='warn'>
          {`这条记录刚被他人修改，下面是最新内容。${log.moves.length > 0 ? '您填的理由还在，看过后再提交。' : '现在不用您办理。'}`}
        </Banner>
      )}
      {disputed && (
        <Banner tone='warn'>{`有出入：${ended(disputed)}${mends ? '改好后直接再提交，两个版本都会保留。' : ''}`}</Banner>
      )}
      {deed.problem && !deed.asking && !deed.changed && (
        <Banner tone='danger'>{`${deed.problem.text}。${deed.problem.next}。`}</Banner>
      )}
    </>
  )
}

const Body = ({ log, deed, own }: { log: ServiceLog; deed: Deed; own: Own }) => (
  <>
    <Notices log={log} deed={deed} />
    <Box className='record-cols'>
      <Box className='record-col first'>
        <LogFacts log={log} />
        <Photos log={log} own={own} />
      </Box>
      <Box className='record-col line'>
        <LogProgress timeline={log.timeline} />
        <Proof log={log} />
        <Remarks remarks={log.remarks} />
      </Box>
      <Box className='record-col rest'>
        <Editions editions={log.editions} />
        <GraveMoves moves={log.moves} running={deed.running} onPress={deed.press} />
      </Box>
    </Box>
  </>
)

const Asking = ({ log, deed }: { log: ServiceLog; deed: Deed }) => {
  const { asking: choice } = deed
  if (!choice) return null
  const ask = askOf(choice.move)
  const sheet = { busy: deed.busy, problem: deed.changed ? undefined : deed.problem, onClose: deed.close }
  if (choice.reason)
    return (
      <ReasonSheet
        {...sheet}
        id={log.id}
        choice={choice}
        ask={ask}
        common={commonReasons(choice.move)}
        placeholder={reasonExample}
        onSend={(reason) => deed.send(choice, reason)}
      />
    )
  return (
    <SureSheet
      {...sheet}
      title={ask?.title ?? choice.label}
      sure={ask?.sure ?? '确定'}
      danger={choice.weight === 'danger'}
      onSend={() => deed.send(choice)}
    >
      <Box className='t14 c2'>{ask?.line}</Box>
    </SureSheet>
  )
}

/** One record, the same page for everybody: what is said, how it stands, and the moves the API allows. */
const ServiceLogPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useLog(id)
  const { data: log, see } = remote
  const deed = useLogDeed(log, see)
  const own = usePhotos(id, log)
  return (
    <Screen
      title='服务记录'
      back
      wide
      footer={
        log && sticks(log.moves) ? (
          <StickyMoves moves={log.moves} running={deed.running} onPress={deed.press} />
        ) : undefined
      }
      over={
        log && (
          <>
            <Asking log={log} deed={deed} />
            <PhotoGoing own={own} />
          </>
        )
      }
    >
      <Loaded remote={remote} skeleton={<Skeleton rows={6} after={0} />}>
        {(shown) => <Body log={shown} deed={deed} own={own} />}
      </Loaded>
    </Screen>
  )
}

export default ServiceLogPage
