import { endpoint } from './endpoint'
import { pageInput, pageOf } from './page'
import { signedIn } from './role'
import * as z from './z'

export const Message = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  thing: z.nullable(z.enum(['filing', 'service-log', 'need', 'export'])),
  thingId: z.nullable(z.string()),
  at: z.string(),
  read: z.boolean(),
})
export type Message = z.infer<typeof Message>

export const messages = {
  list: endpoint('GET /messages', {
    says: '我的消息，新的在前',
    for: signedIn,
    input: pageInput,
    reply: pageOf(Message),
  }),
  read: endpoint('POST /messages/read', {
    says: '标为已读；不给 id 就是全部',
    for: signedIn,
    input: { id: z.optional(z.uuid('编号格式不对')) },
    reply: z.object({ unread: z.number() }),
  }),
}
