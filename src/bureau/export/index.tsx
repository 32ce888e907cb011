import { takeaways } from '@kefutong/contract/export'
import { Screen } from '@/features/shell/screen'
import { useShown } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { AskForm } from './ask-form'
import { Asked } from './asked'

/** 导出: ask for a list, take it, and decide on what colleagues ask for. */
const ExportPage = () => {
  const wide = useWide()
  const remote = useRemotePages(takeaways.list, { limit: 10 })
  useShown(() => void remote.reload())
  return (
    <Screen title='导出' back={!wide} form>
      <AskForm onAsked={remote.reload} />
      <Asked remote={remote} />
    </Screen>
  )
}

export default ExportPage
