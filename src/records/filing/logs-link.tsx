import { useSeesLogs } from '@/features/shell/use-counts'
import { addressOf, go } from '@/platform/go'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'

/** The way to what was done under this filing. */
export const LogsLink = ({ filingId }: { filingId: string }) => {
  const sees = useSeesLogs()
  if (!sees) return null
  return (
    <Card flush>
      <Rows>
        <Row
          icon='list'
          title='服务记录'
          line='这件备案下做过的事'
          href={addressOf('service-logs', { filing: filingId })}
          onClick={() => go('service-logs', { filing: filingId })}
        />
      </Rows>
    </Card>
  )
}
