import { type Message, messages } from '@kefutong/contract/message'
import { sessions } from '@kefutong/contract/session'
import { useState } from 'react'
import { More } from '@/features/review/more'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { LoginPrompt } from '@/features/shell/login-prompt'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useSignedIn } from '@/platform/session'
import { invalidate, useRemotePages } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Rows } from '@/ui/row'
import { MessageRow } from './message-row'

const InboxPage = () => {
  const signedIn = useSignedIn()
  const [asking, setAsking] = useState(false)
  const { items, hasMore, more, loadMore, problem, reload, ...waiting } = useRemotePages(
    messages.list,
    {},
    { enabled: signedIn },
  )
  const { send, problem: readProblem } = useSend(messages.read)

  const read = async (input: { id?: string }) => {
    if (await send(input)) await invalidate(messages.list, sessions.me)
  }
  const open = async ({ id, read: seen, thing, thingId }: Message) => {
    if (!seen) await read({ id })
    if (thing && thingId) await go(thing, { id: thingId })
  }
  const unread = items?.some((message) => !message.read)
  return (
    <Screen
      title='消息'
      over={<LoginPrompt open={asking} why='消息只发给您本人，登录后才能看到。' onClose={() => setAsking(false)} />}
    >
      {!signedIn && (
        <Empty
          title='登录后看消息'
          line='办到哪一步、谁退回了什么，都在这里。'
          action='去登录'
          onAction={() => setAsking(true)}
        />
      )}
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {readProblem && <Trouble problem={readProblem} />}
      <Waiting {...waiting} />
      {items?.length === 0 && (
        <Empty title='还没有消息' line='有进展会第一时间告诉您。' action='看看办事' onAction={() => go('work')} />
      )}
      {items && items.length > 0 && (
        <Card flush title='最近' aside={unread && <Link onClick={() => read({})}>全部已读</Link>}>
          <Rows label='消息'>
            {items.map((message) => (
              <MessageRow key={message.id} message={message} onOpen={() => open(message)} />
            ))}
          </Rows>
        </Card>
      )}
      <More hasMore={hasMore} more={more} loadMore={loadMore} problem={problem} />
    </Screen>
  )
}

export default InboxPage
