import { Screen } from '@/features/shell/screen'

const Placeholder = () => (
  <Screen title="科副通" back>
    {null}
  </Screen>
)

export default Placeholder
