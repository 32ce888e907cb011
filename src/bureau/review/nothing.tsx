import { go } from '@/platform/go'
import { Empty } from '@/ui/empty'
import type { Queue } from './use-queue'

/** One sentence, one action: nothing fits, or nothing waits. */
export const Nothing = ({ queue }: { queue: Queue }) =>
  queue.filtered ? (
    <Empty title='没有符合条件的备案' line='换个条件，或看全部待审。' action='清除筛选' onAction={queue.clear} />
  ) : (
    <Empty
      title='没有等您审的备案'
      line='有新的到了，会在“消息”里告诉您。'
      action='查看全部备案'
      onAction={() => go('work')}
    />
  )
