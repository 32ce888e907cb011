import { addressOf, go } from '@/platform/go'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'

/** What anybody may do from here, with no account. */
export const Ways = () => (
  <Card flush>
    <Rows label='可以办的事'>
      <Row
        icon='flask'
        title='我要求助'
        line='一句话提技术难题，不用登录'
        arrow
        href={addressOf('raise')}
        onClick={() => go('raise')}
      />
      <Row
        icon='megaphone'
        title='投诉建议'
        line='对这些数有疑问，也可以在这里说'
        arrow
        href={addressOf('complaint')}
        onClick={() => go('complaint')}
      />
    </Rows>
  </Card>
)
