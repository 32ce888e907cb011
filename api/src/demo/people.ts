import type { Role } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import { today } from '../calendar/dates'
import { countsOfCommissioner } from '../metric/of-register'
import { keepCounts } from '../metric/write'
import type { Tx } from '../world'
import { experts } from './experts'
import { enterprises, institutions, regions } from './places'

export type Seat = {
  personId: string
  membershipId: string
  name: string
  role: Role
  orgId?: string
  regionCode?: string
  phone: string
}

const phone = (block: number, index: number) => `13800${String(block + index).padStart(6, '0')}`

export const expertPhone = (index: number) => ({ 0: '13800000001', 2: '13800000003' })[index] ?? phone(1000, index)
export const contactPhone = (index: number) => phone(101, index)

const countyNames = ['程砚', '邱问舟', '孟知夏']
const employerNames = ['钟科长', '简老师', '费科长', '华老师', '洪科长', '江老师', '和科长', '易老师']

/** Everybody in the demo: one seat each, under phones of no real range. */
export const seatPeople = async (db: Tx, cityId: string, at: Date) => {
  const orgs = async (table: 'institution' | 'enterprise') =>
    new Map(
      (await db.selectFrom(table).select(['id', 'name']).where('city_id', '=', cityId).execute()).map((row) => [
        row.name,
        row.id,
      ]),
    )
  const [institutionIds, enterpriseIds] = [await orgs('institution'), await orgs('enterprise')]

  const seat = async (
    name: string,
    number: string,
    role: Role,
    place: { orgId?: string; regionCode?: string } = {},
  ): Promise<Seat> => {
    const [personId, membershipId] = [uuidv7(), uuidv7()]
    await db.insertInto('person').values({ city_id: cityId, id: personId, name, phone: number, openid: null }).execute()
    await db
      .insertInto('membership')
      .values({
        city_id: cityId,
        id: membershipId,
        person_id: personId,
        role,
        org_id: place.orgId ?? null,
        region_code: place.regionCode ?? null,
        since: at,
        until: null,
      })
      .execute()
    const held = { id: membershipId, role, region_code: place.regionCode ?? null, since: at }
    await keepCounts(db, cityId, today(at), countsOfCommissioner(personId, [held]))
    return { personId, membershipId, name, role, phone: number, ...place }
  }

  const seats = {
    experts: [] as Seat[],
    enterprises: [] as Seat[],
    employers: [] as Seat[],
    counties: [] as Seat[],
    city: await seat('许知行', '13800000401', 'city'),
    commissioner: await seat('岑知远', '13800000601', 'commissioner'),
  }
  for (const [index, expert] of experts.entries())
    seats.experts.push(await seat(expert.name, expertPhone(index), 'expert'))
  for (const [index, { name, contact }] of enterprises.entries()) {
    seats.enterprises.push(
      await seat(contact, contactPhone(index), 'enterprise', { orgId: enterpriseIds.get(name) ?? '' }),
    )
  }
  for (const [index, name] of institutions.entries()) {
    seats.employers.push(
      await seat(employerNames[index] ?? '', phone(201, index), 'employer', { orgId: institutionIds.get(name) ?? '' }),
    )
  }
  for (const [index, { code }] of regions.entries()) {
    seats.counties.push(await seat(countyNames[index] ?? '', phone(301, index), 'county', { regionCode: code }))
  }
  await seat('严知微', '13800000002', 'expert')
  await seat('管弦', '13800000501', 'sysadmin')
  return seats
}

export type Seats = Awaited<ReturnType<typeof seatPeople>>
