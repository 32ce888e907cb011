import type { Identity, Me } from '@kefutong/contract/session'
import { maskPhone } from '../mask'
import type { Tx } from '../world'

const memberships = (db: Tx, cityId: string, personId: string) =>
  db
    .selectFrom('membership as m')
    .leftJoin('enterprise as e', (join) => join.onRef('e.city_id', '=', 'm.city_id').onRef('e.id', '=', 'm.org_id'))
    .leftJoin('institution as i', (join) => join.onRef('i.city_id', '=', 'm.city_id').onRef('i.id', '=', 'm.org_id'))
    .leftJoin('region as r', (join) => join.onRef('r.city_id', '=', 'm.city_id').onRef('r.code', '=', 'm.region_code'))
    .innerJoin('city as c', 'c.city_id', 'm.city_id')
    .select([
      'm.id',
      'm.role',
      'm.region_code',
      'e.name as enterprise',
      'i.name as institution',
      'r.name as region',
      'c.bureau',
    ])
    .where('m.city_id', '=', cityId)
    .where('m.person_id', '=', personId)
    .where('m.until', 'is', null)
    .orderBy('m.since')
    .orderBy('m.id')
    .execute()

type Row = Awaited<ReturnType<typeof memberships>>[number]

const orgOf = (row: Row) => {
  if (row.role === 'county') return `${row.region}科技局`
  if (row.role === 'city' || row.role === 'sysadmin' || row.role === 'secadmin' || row.role === 'auditor')
    return row.bureau
  return row.enterprise ?? row.institution
}

const guest: Identity = { membershipId: null, role: 'guest', org: null, regionCode: null }

export const identitiesOf = async (db: Tx, cityId: string, personId: string): Promise<Identity[]> =>
  (await memberships(db, cityId, personId)).map((row) => ({
    membershipId: row.id,
    role: row.role,
    org: orgOf(row),
    regionCode: row.region_code,
  }))

/** A person as they see themselves, acting under one of their memberships. */
export const meOf = async (db: Tx, cityId: string, personId: string, membershipId: string | null): Promise<Me> => {
  const person = await db
    .selectFrom('person')
    .select(['name', 'phone'])
    .where('city_id', '=', cityId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const identities = await identitiesOf(db, cityId, personId)
  const { unread } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('city_id', '=', cityId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    personId,
    name: person.name,
    phone: maskPhone(person.phone) ?? '',
    current: identities.find((identity) => identity.membershipId === membershipId) ?? guest,
    identities,
    unread: Number(unread),
  }
}
