import { useRaisedHere } from '@/features/need/raised-here'
import { briefly } from '@/features/need/words'
import { addressOf, go } from '@/platform/go'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'

/** What somebody without a post does here besides the one big action: follow a need, or begin as an expert. */
export const GuestEntries = ({ onBegin }: { onBegin: () => void }) => {
  const [last] = useRaisedHere().needs
  const follow = () => void go('track', last ? { number: last.number } : {})
  return (
    <Card flush>
      <Rows label='其他'>
        <Row
          icon='search'
          title='查进度'
          line={last ? briefly(last.sentence, 18) : '凭编号和凭证码，不用登录'}
          href={addressOf('track')}
          onClick={follow}
        />
        <Row
          icon='map'
          title='公开数据'
          line='每月的总数和区县图'
          href={addressOf('public')}
          onClick={() => go('public')}
        />
        <Row icon='person' title='我是专家，去备案' line='分 3 步，随填随存' onClick={onBegin} />
      </Rows>
    </Card>
  )
}
