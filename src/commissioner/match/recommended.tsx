import type { MatchReason, RecommendedExpert } from '@kefutong/contract/match'
import { Box } from '@/ui/box'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { StatusTag } from '@/ui/status-tag'

/** 对得上 · 做成过 · 有时间: each label once, with everything that is said under it. */
const grouped = (reasons: readonly MatchReason[]) => {
  const labels = [...new Set(reasons.map(({ label }) => label))]
  return labels.map((label) => ({
    label,
    says: reasons
      .filter((reason) => reason.label === label)
      .map(({ says }) => says)
      .join('；'),
  }))
}

const Reasons = ({ reasons }: { reasons: readonly MatchReason[] }) => (
  <Box className='match-reasons'>
    {grouped(reasons).map(({ label, says }) => (
      <Box className='reason' key={label}>
        <Box as='span' className='c3 nw'>
          {label}
        </Box>
        <Box as='span' className='grow'>
          {says}
        </Box>
      </Box>
    ))}
  </Box>
)

/** What the closed card says besides the name: whether it was done before, and how much time there is. */
const inShort = (reasons: readonly MatchReason[]) => {
  const briefOf = (kind: MatchReason['kind']) => reasons.find((reason) => reason.kind === kind)?.brief
  return [briefOf('solved') ?? '暂无同类', briefOf('load')].filter(Boolean).join('，')
}

type Props = { expert: RecommendedExpert; on: boolean; onPick: () => void }

/** One expert to choose; only the chosen one is open. */
export const Recommended = ({ expert, on, onPick }: Props) => (
  <Press className={cx('card', 'match-expert', on && 'on')} pressed={on} onClick={onPick}>
    <Box as='span' className='radio' />
    <Box className='grow'>
      <Box className='between g8'>
        <Box className='grow'>
          <Box as='span' className='b'>
            {expert.name}
          </Box>
          <Box as='span' className='t14 c3 org'>
            {expert.institutionName}
          </Box>
        </Box>
        {expert.offered && <StatusTag tone='success'>愿意对接</StatusTag>}
      </Box>
      <Box className='t14 c2'>
        {[expert.title, expert.direction].filter(Boolean).join('，')}
        {!on && expert.reasons.length > 0 && `。${inShort(expert.reasons)}`}
      </Box>
      {on && expert.reasons.length > 0 && <Reasons reasons={expert.reasons} />}
    </Box>
  </Press>
)
