import { messages } from '@kefutong/contract/message'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'

export const messageRoutes = (on: On) => {
  on(messages.list, async ({ db, viewer, input }) => {
    const cursor = readCursor(input.after)
    const rows = await db
      .selectFrom('message')
      .select(['id', 'title', 'body', 'thing', 'thing_id', 'at', 'read_at'])
      .where('city_id', '=', viewer.cityId)
      .where('person_id', '=', viewer.personId ?? '')
      .$if(cursor !== undefined, (query) => query.where('id', '<', cursor?.id ?? ''))
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = paged(rows, input.limit, (row) => writeCursor('', row.id))
    return {
      ...page,
      items: page.items.map((row) => ({
        id: row.id,
        title: row.title,
        body: row.body,
        thing: row.thing,
        thingId: row.thing_id,
        at: row.at.toISOString(),
        read: row.read_at !== null,
      })),
    }
  })

  on(messages.read, async ({ db, viewer, input, at, record }) => {
    const own = viewer.personId ?? ''
    await db
      .updateTable('message')
      .set({ read_at: at })
      .where('city_id', '=', viewer.cityId)
      .where('person_id', '=', own)
      .where('read_at', 'is', null)
      .$if(input.id !== undefined, (query) => query.where('id', '=', input.id ?? ''))
      .execute()
    await record({ thing: 'message', id: input.id ?? own, move: 'read' })
    const { unread } = await db
      .selectFrom('message')
      .select(({ fn }) => fn.countAll<number>().as('unread'))
      .where('city_id', '=', viewer.cityId)
      .where('person_id', '=', own)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { unread: Number(unread) }
  })
}
