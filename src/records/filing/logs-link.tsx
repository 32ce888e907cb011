import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useSeesLogs } from '@/features/shell/use-counts'
import { addressOf, go } from '@/platform/go'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'
import { YearRow } from '../year-row'

/** The way to what was done under this filing, and to what a year of its two sides came to. */
export const LogsLink = ({ filing: { id, years, expertName, enterpriseName } }: { filing: Filing }) => {
  const sees = useSeesLogs()
  if (!sees) return null
  return (
    <Card flush>
      <Rows>
        <Row
          icon='list'
          title='服务记录'
          line='这件备案下做过的事'
          href={addressOf('service-logs', { filing: id })}
          onClick={() => go('service-logs', { filing: id })}
        />
        {years.expert && <YearRow title={`${expertName}的年度小结`} about={{ expert: years.expert }} />}
        {years.enterprise && <YearRow title={`${enterpriseName}的年度小结`} about={{ enterprise: years.enterprise }} />}
      </Rows>
    </Card>
  )
}
