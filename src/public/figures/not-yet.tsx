import { dayWords } from '@kefutong/contract/time'
import { Empty } from '@/ui/empty'

type Props = { month: string | undefined; newest: string | undefined; next: string; onNewest: () => void }

/** A month that was not published, or a city that has not published any. */
export const NotYet = ({ month, newest, next, onNewest }: Props) =>
  newest === undefined ? (
    <Empty title='还没有公布过' line={`每月 1 日公布上月末的数，下次公布在 ${dayWords(next)}。`} />
  ) : (
    <Empty
      title={month ? `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月没有公布` : '还没有公布过'}
      line={`每月 1 日公布上月末的数，下次公布在 ${dayWords(next)}。`}
      action='看最近公布的'
      onAction={onNewest}
    />
  )
