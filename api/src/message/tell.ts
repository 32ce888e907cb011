import { uuidv7 } from 'uuidv7'
import { kept } from '../db/kept'
import type { Tables } from '../db/tables'
import type { Db, Tx } from '../world'

export type Note = { title: string; body: string }
type About = { cityId: string; thing: Tables['message']['thing']; thingId: string; at: Date }

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
        thing_id: about.thing && about.thingId,
        at: about.at,
        read_at: null,
      })),
    )
    .execute()
}

type Seat = { role: 'enterprise' | 'employer' | 'county' | 'city' | 'commissioner' } & (
  | { orgId?: never; regionCode?: never }
  | { orgId: string; regionCode?: never }
  | { orgId?: never; regionCode: string }
)

const seated = (db: Db | Tx, cityId: string, role: Seat['role']) =>
  db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where('city_id', '=', cityId)
    .where('until', 'is', null)
    .where('role', '=', role)

type At = { cityId: string; role: Seat['role']; place: string }
const anywhere = kept((db, { cityId, role }: Omit<At, 'place'>) => seated(db, cityId, role))
const inOrg = kept((db, { cityId, role, place }: At) => seated(db, cityId, role).where('org_id', '=', place))
const inRegion = kept((db, { cityId, role, place }: At) => seated(db, cityId, role).where('region_code', '=', place))

/** Who sits there now, in the city, in an organisation or in a region: each person once. */
export const seatedAt = async (db: Tx, cityId: string, { role, orgId, regionCode }: Seat) => {
  const rows =
    orgId !== undefined
      ? await inOrg(db, { cityId, role, place: orgId })
      : regionCode !== undefined
        ? await inRegion(db, { cityId, role, place: regionCode })
        : await anywhere(db, { cityId, role })
  return rows.map(({ person_id }) => person_id)
}
