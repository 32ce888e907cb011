import { uuidv7 } from 'uuidv7'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'

export type Note = { title: string; body: string }
type About = { cityId: string; thing: NonNullable<Tables['message']['thing']>; thingId: string; at: Date }

/** Puts a message into each person's 消息, in the transaction of what it tells about. */
export const tell = async (db: Tx, about: About, notes: ReadonlyArray<Note & { person: string }>) => {
  if (notes.length === 0) return
  await db
    .insertInto('message')
    .values(
      notes.map(({ person, title, body }) => ({
        city_id: about.cityId,
        id: uuidv7(),
        person_id: person,
        title,
        body,
        thing: about.thing,
        thing_id: about.thingId,
        at: about.at,
        read_at: null,
      })),
    )
    .execute()
}

type Seat = {
  role: 'enterprise' | 'employer' | 'county' | 'city' | 'commissioner'
  orgId?: string
  regionCode?: string
}

/** Who sits there now: each person once. */
export const seatedAt = async (db: Tx, cityId: string, { role, orgId, regionCode }: Seat) => {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where('city_id', '=', cityId)
    .where('until', 'is', null)
    .where('role', '=', role)
    .$if(orgId !== undefined, (query) => query.where('org_id', '=', orgId ?? ''))
    .$if(regionCode !== undefined, (query) => query.where('region_code', '=', regionCode ?? ''))
    .execute()
  return rows.map(({ person_id }) => person_id)
}
