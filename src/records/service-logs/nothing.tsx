import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { go } from '@/platform/go'
import { useRole } from '@/platform/session'
import { Empty } from '@/ui/empty'

type Props = { q: string; narrowed: boolean; onClear: () => void }

/** One sentence, one action: nothing fits, or nothing is there yet. */
export const Nothing = ({ q, narrowed, onClear }: Props) => {
  const writes = serviceLogs.file.for.includes(useRole())
  if (narrowed)
    return (
      <Empty
        title={q ? `没有找到“${q}”` : '没有符合条件的记录'}
        line={q ? '换个词，或换个条件试试。' : '换个条件，或看全部记录。'}
        action='看全部记录'
        onAction={onClear}
      />
    )
  return writes ? (
    <Empty
      title='还没有服务记录'
      line='记下第一件事，企业确认后就算数。'
      action='记一笔'
      onAction={() => go('service-log-new')}
    />
  ) : (
    <Empty
      title='还没有服务记录'
      line='专家记下、企业确认的事会出现在这里。'
      action='回首页'
      onAction={() => go('home')}
    />
  )
}
