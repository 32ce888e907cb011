import { years } from '@kefutong/contract/service-log/year'
import { addressOf, go } from '@/platform/go'
import { useRole } from '@/platform/session'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'

type About = { expert: string } | { enterprise: string }

/** The way to what a year of this expert or this enterprise came to. */
export const YearRow = ({ title = '年度小结', about }: { title?: string; about: About }) => (
  <Row
    icon='trend'
    title={title}
    line='由企业确认的记录自动生成'
    href={addressOf('year', about)}
    onClick={() => go('year', about)}
  />
)

/** The same alone in a card, for those whom the contract lets read it. */
export const YearCard = ({ about }: { about: About }) => {
  const role = useRole()
  if (!years.read.for.includes(role)) return null
  return (
    <Card flush>
      <Rows>
        <YearRow about={about} />
      </Rows>
    </Card>
  )
}
