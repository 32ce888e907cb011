import type { Need } from '@kefutong/contract/need/endpoints'
import { nearDay } from '@/platform/near-day'
import { Banner } from '@/ui/banner'
import type { NeedDeed } from './use-need-deed'

/** Why it stands still, what somebody else has just done, what went wrong. */
export const Notices = ({ need, deed }: { need: Need; deed: NeedDeed }) => (
  <>
    {deed.changed && (
      <Banner tone='warn'>
        {`这条记录刚被他人修改，下面是最新内容。${need.moves.length > 0 ? '您填的内容还在，看过后再提交。' : '现在不用您办理。'}`}
      </Banner>
    )}
    {need.paused && (
      <Banner tone='warn' icon='clock'>
        {`${nearDay(need.paused.since)}起暂停计时：${need.paused.reason}。恢复后承诺日期顺延。`}
      </Banner>
    )}
    {need.heldFor.length > 0 && (
      <Banner tone='warn'>{`内容里有“${need.heldFor.join('、')}”一类的词，先不给专家看。请看过后再办。`}</Banner>
    )}
    {need.mergedInto && (
      <Banner>{`已合并到 ${need.mergedInto.number}（${need.mergedInto.stateLabel}），进度以那一条为准。`}</Banner>
    )}
    {deed.problem && !deed.asking && !deed.changed && (
      <Banner tone='danger'>
        {[deed.problem.text, ...deed.problem.faults.map(({ says }) => says), deed.problem.next].join('。')}。
      </Banner>
    )}
  </>
)
