import type { Filing, FilingCard } from '@kefutong/contract/filing/endpoints'
import { termWords } from '@/features/filing/words'
import { nearDay } from '@/platform/near-day'
import { Avatar } from '@/ui/avatar'
import { Box } from '@/ui/box'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'

type Person = { expertName: string; institutionName: string; expertTitle: string }

/** Who it is about, and which day. */
export const Head = ({ person, day }: { person: Person; day: string | null }) => (
  <Box className='flex g12'>
    <Avatar name={person.expertName} />
    <Box className='grow'>
      <Box className='b'>{person.expertName}</Box>
      <Box className='t14 c3'>
        {person.institutionName}
        {person.expertTitle && <Dot />}
        {person.expertTitle}
      </Box>
    </Box>
    {day && <Box className='t14 c3 nw'>{nearDay(day)}</Box>}
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
