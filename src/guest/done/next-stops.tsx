import { promiseWords } from '@kefutong/contract/need/lifecycle'
import type { RaisedHere } from '@/features/need/raised-here'
import { momentWords, nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'

/** What happens next, by when, and who acts. */
export const NextStops = ({ need }: { need: RaisedHere }) => {
  const { promised, provisional } = need
  const before = (date: string) => `${nearDay(date)}前`
  return (
    <Card title='接下来'>
      <Timeline
        label='接下来'
        nodes={[
          { name: '已提交', progress: 'done', when: momentWords(need.at), note: need.enterpriseName },
          {
            name: promiseWords.verify,
            progress: 'now',
            when: before(promised.verify),
            note: `${need.office}会打 ${need.phone}`,
          },
          { name: '专家联系您', progress: 'next', when: before(promised.contact), note: '双方都同意后互相看到电话' },
          { name: promiseWords.plan, progress: 'next', when: before(promised.plan) },
        ]}
      />
      {provisional && <Box className='hint mt12'>跨到明年的日期以国务院放假安排为准</Box>}
    </Card>
  )
}
