import { go } from '@/platform/go'
import { keptWords, useOutbox } from '@/platform/outbox'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'
import { StatusTag } from '@/ui/status-tag'

/** What is on this device alone, while there is something. */
export const UnsentRow = () => {
  const { waiting, sending, refused } = useOutbox()
  const own = [...waiting, ...sending, ...refused].filter((item) => item.own)
  if (own.length === 0) return null
  const looks = refused.filter((item) => item.own).length
  return (
    <Card flush>
      <Rows>
        <Row
          icon='phone'
          title={`待同步 ${own.length} 条`}
          line={looks > 0 ? '有内容没有提交成功，您写的还在' : keptWords}
          end={looks > 0 ? <StatusTag tone='warn'>需要您看一下</StatusTag> : undefined}
          arrow
          onClick={() => go('outbox')}
        />
      </Rows>
    </Card>
  )
}
