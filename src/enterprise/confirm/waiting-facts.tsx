import type { Filing, FilingCard } from '@kefutong/contract/filing/endpoints'
import { termWords } from '@/features/filing/words'
import { nearDay } from '@/platform/near-day'
import { Avatar } from '@/ui/avatar'
import { Box } from '@/ui/box'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'

/** Who it is about, and since when it waits. */
export const Head = ({ filing }: { filing: FilingCard }) => (
  <Box className='flex g12'>
    <Avatar name={filing.expertName} />
    <Box className='grow'>
      <Box className='b'>{filing.expertName}</Box>
      <Box className='t14 c3'>
        {filing.institutionName}
        {filing.expertTitle && <Dot />}
        {filing.expertTitle}
      </Box>
    </Box>
    {filing.arrivedAt && <Box className='t14 c3 nw'>{nearDay(filing.arrivedAt)}</Box>}
  </Box>
)

/** What is to be vouched for: post, term, days, tasks. */
export const What = ({ card, filing }: { card: FilingCard; filing: Filing | undefined }) => {
  const { appointment } = filing?.form ?? {}
  return (
    <Box className='mt12'>
      <Box className='t14 c3'>
        {card.enterpriseName}
        <Dot />
        拟任{card.post}
      </Box>
      <Box className='mt8'>
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
