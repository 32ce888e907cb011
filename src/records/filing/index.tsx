import type { Filing } from '@kefutong/contract/filing/endpoints'
import { askOf, commonReasons, reasonExample } from '@/features/filing/deeds'
import { FilingFacts } from '@/features/filing/facts'
import { InviteCard } from '@/features/filing/invite-card'
import { JudgementCard } from '@/features/filing/judgement-card'
import { Papers } from '@/features/filing/papers'
import { FilingProgress } from '@/features/filing/progress'
import { GraveMoves, StickyMoves, sticks } from '@/features/move/moves'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { Remarks } from '@/features/move/remarks'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import type { ProblemWords } from '@/platform/call-problem'
import { go, useParams } from '@/platform/go'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Link } from '@/ui/link'
import { Skeleton } from '@/ui/skeleton'
import { Details, Tasks } from './details'
import { LogsLink } from './logs-link'
import '../cols.scss'
import { ReturnedBanner } from './returned-banner'
import { SureMove } from './sure-sheet'
import { useFilingDeed } from './use-deed'
import { useFiling } from './use-filing'

type Deed = ReturnType<typeof useFilingDeed>

/** Where a refusal can be mended. */
const WayOn = ({ problem, edit }: { problem: ProblemWords; edit?: () => void }) => {
  if (problem.code === 'duplicateFiling') return <Link onClick={() => go('work')}>去办事</Link>
  return edit && problem.faults.length > 0 ? <Link onClick={edit}>去修改</Link> : null
}

const Notices = ({ filing, deed, edit }: { filing: Filing; deed: Deed; edit?: () => void }) => (
  <>
    {deed.changed && (
      <Banner tone='warn'>
        {`这条记录刚被他人修改，下面是最新内容。${filing.moves.length > 0 ? '您填的理由还在，看过后再提交。' : '现在不用您办理。'}`}
      </Banner>
    )}
    <ReturnedBanner filing={filing} mend={filing.editable ? '补好后直接重新提交，不用重填。' : undefined} />
    {deed.problem && !deed.asking && !deed.changed && (
      <Banner tone='danger' action={<WayOn problem={deed.problem} edit={edit} />}>
        {[deed.problem.text, ...deed.problem.faults.slice(0, 3).map(({ says }) => says), deed.problem.next].join('。')}
        。
      </Banner>
    )}
  </>
)

const Body = ({ filing, deed, edit }: { filing: Filing; deed: Deed; edit?: () => void }) => (
  <>
    <Notices filing={filing} deed={deed} edit={edit} />
    <Box className='record-cols'>
      <Box className='record-col first'>
        <FilingFacts filing={filing} />
      </Box>
      <Box className='record-col line'>
        {filing.invite && <InviteCard filingId={filing.id} invite={filing.invite} />}
        <FilingProgress timeline={filing.timeline} />
        <Remarks remarks={filing.remarks} />
      </Box>
      <Box className='record-col rest'>
        <JudgementCard judgement={filing.judgement} />
        <Tasks form={filing.form} />
        <Papers filing={filing} />
        {filing.number && <LogsLink filing={filing} />}
        <Details filing={filing} />
        <GraveMoves moves={filing.moves} running={deed.running} onPress={deed.press} />
      </Box>
    </Box>
  </>
)

const FilingPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useFiling(id)
  const { data: filing, see } = remote
  const deed = useFilingDeed(filing, see)
  const edit = filing?.editable ? () => void go('filing-edit', { id }) : undefined
  const sheet = filing &&
    deed.asking && {
      filing,
      choice: deed.asking,
      busy: deed.busy,
      problem: deed.changed ? undefined : deed.problem,
      onClose: deed.close,
    }
  return (
    <Screen
      title='备案详情'
      back
      wide
      footer={
        filing && (sticks(filing.moves) || edit) ? (
          <StickyMoves moves={filing.moves} running={deed.running} onPress={deed.press} edit={edit} />
        ) : undefined
      }
      over={
        sheet &&
        (sheet.choice.reason ? (
          <ReasonSheet
            {...sheet}
            id={id}
            ask={askOf(sheet.choice.move)}
            common={commonReasons(sheet.choice.move)}
            placeholder={reasonExample}
            onSend={(reason) => deed.send(sheet.choice, reason)}
          />
        ) : (
          <SureMove {...sheet} onSend={() => deed.send(sheet.choice)} />
        ))
      }
    >
      <Loaded remote={remote} skeleton={<Skeleton rows={6} after={0} />}>
        {(shown) => <Body filing={shown} deed={deed} edit={edit} />}
      </Loaded>
    </Screen>
  )
}

export default FilingPage
