import type { Role } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import { today } from '../../api/src/calendar/dates'
import { countsOfCommissioner, countsOfEnterprise } from '../../api/src/metric/of-register'
import { keepCounts } from '../../api/src/metric/write'
import { openSession } from '../../api/src/session/open'
import type { Db } from '../../api/src/world'
import type { Actor } from './actor'
import { cityId, regions } from './form'

type Place = { orgId?: string; regionCode?: string }
type Town = { db: Db; now: () => Date; actor: (personId: string, token: string, phone: string) => Actor }

/** Puts people into posts and organisations on the map. */
export const seats = ({ db, now, actor }: Town) => {
  let phones = 0

  const person = async (name: string) => {
    const made = { id: uuidv7(), phone: `1390000${String(++phones).padStart(4, '0')}` }
    await db
      .insertInto('person')
      .values({ city_id: cityId, name, openid: null, ...made })
      .execute()
    return made
  }

  /** An open session of somebody, under one of their posts or none. */
  const sessionOf = async (personId: string, phone: string, membershipId: string | null) => {
    const entrance = { cityId, personId, audience: 'h5' as const, at: now(), membershipId }
    const session = await db.transaction().execute((tx) => openSession(tx, entrance))
    return actor(personId, session.token, phone)
  }

  /** Somebody with a seat and an open session; with `whose`, one more seat of a person who is there already. */
  const seat = async (
    name: string,
    role: Role,
    place: Place = {},
    whose?: Pick<Actor, 'personId' | 'phone'>,
  ): Promise<Actor> => {
    const { id, phone } = whose ? { id: whose.personId, phone: whose.phone } : await person(name)
    if (role === 'guest') return sessionOf(id, phone, null)
    const membershipId = uuidv7()
    const where = { org_id: place.orgId ?? null, region_code: place.regionCode ?? null }
    await db
      .insertInto('membership')
      .values({ city_id: cityId, id: membershipId, person_id: id, role, ...where, since: now(), until: null })
      .execute()
    const held = { id: membershipId, role, region_code: where.region_code, since: now() }
    if (role === 'commissioner') await keepCounts(db, cityId, today(now()), countsOfCommissioner(id, [held]))
    return sessionOf(id, phone, membershipId)
  }

  const institution = async (name: string) => {
    const id = uuidv7()
    await db.insertInto('institution').values({ city_id: cityId, id, name }).execute()
    return id
  }

  const enterprise = async (name: string, code: string, region = regions.zhangdian) => {
    const id = uuidv7()
    const known = {
      chains: ['alumina'],
      segments: [] as string[],
      standings: ['high-tech'],
      business: null,
      contact: null,
      contact_phone: null,
    }
    await db
      .insertInto('enterprise')
      .values({ city_id: cityId, id, uscc: code, name, region_code: region, ...known, created_at: now() })
      .execute()
    await keepCounts(db, cityId, today(now()), countsOfEnterprise({ id, region_code: region, ...known }))
    return id
  }

  return { seat, institution, enterprise }
}
