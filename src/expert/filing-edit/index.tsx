import { cities } from '@kefutong/contract/city'
import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useEffect, useState } from 'react'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go, replace, useParams } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { Done } from './done'
import { Editor } from './editor'
import { useOpened } from './use-opened'

const FilingEditPage = () => {
  const { id } = useParams<{ id: string }>()
  const opened = useOpened(id)
  const city = useRemote(cities.read, {})
  const [done, setDone] = useState<Filing>()
  const filing = opened.data
  const closed = filing !== undefined && !filing.editable
  useEffect(() => {
    if (closed && id) void replace('filing', { id })
  }, [closed, id])

  if (done) return <Done filing={done} />
  if (filing?.editable && city.data) return <Editor key={filing.id} filing={filing} city={city.data} onDone={setDone} />
  const problem = opened.problem ?? city.problem
  const retry = async () => {
    await Promise.all([opened.reload(), city.reload()])
  }
  return (
    <Screen title='注册备案' back form>
      {problem?.code === 'signInNeeded' ? (
        <Empty
          title='登录后填写备案'
          line='填到哪存到哪，换手机也能接着填。'
          action='去登录'
          onAction={() => go('login', { next: 'file' })}
        />
      ) : problem ? (
        <Trouble problem={problem} onRetry={retry} />
      ) : (
        <Waiting {...opened} skeleton={<Skeleton rows={5} after={0} />} />
      )}
    </Screen>
  )
}

export default FilingEditPage
