import { Screen } from '@/features/shell/screen'
import { goHome } from '@/platform/go'
import { Empty } from '@/ui/empty'

/** An address that leads nowhere: a mistyped one, or one from an older version. */
const LostPage = () => (
  <Screen title='没有这一页' back>
    <Empty title='这个网址没有内容' line='可能输错了，或页面已经换了地方。' action='回首页' onAction={goHome} />
  </Screen>
)

export default LostPage
