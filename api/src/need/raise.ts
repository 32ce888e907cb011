import type { ParsedOf } from '@kefutong/contract/endpoint'
import { needs, type Raised } from '@kefutong/contract/need/endpoints'
import { needNumber } from '@kefutong/contract/need/number'
import { Problem, type ProblemCode } from '@kefutong/contract/problem'
import type { Role } from '@kefutong/contract/role'
import { needClocksOf } from '@kefutong/contract/rules/pack'
import { uuidv7 } from 'uuidv7'
import { today, yearOf } from '../calendar/dates'
import { deskFor } from '../filing/desk'
import type { Desk } from '../filing/effects'
import type { Ask, On } from '../http'
import { requestHash } from '../idempotency'
import { countsOfNeed } from '../metric/of-need'
import { sealed } from '../secret'
import { nextSerial } from '../serial'
import { standInLine } from '../turn'
import type { Tx } from '../world'
import { guestLimit, networkOf, spend } from './budget'
import { claimCodeOf } from './claim'
import { timesOf } from './facts'
import { firstLevel, officeName, officialRoles } from './level'
import { heldFor } from './lexicon'
import { announce } from './notify'
import { type Place, placeFor } from './place'
import { findById, type NeedRow } from './queries'
import { keepWords } from './search'

type Raising = Ask<typeof needs.raise>
type Input = ParsedOf<typeof needs.raise>

/** A person who sits somewhere answers for what they send; anybody else has a budget per code, device and address. */
const withinBudget = async ({ world, db, viewer, reply, at, input }: Raising, place: Place) => {
  if (viewer.membershipId) return
  const keyOf = (kind: string, text: string) =>
    `${kind}:${sealed(world.config.secret, 'budget', kind, text).toString('base64url').slice(0, 22)}`
  const uses: Array<[string, ProblemCode]> = [
    [keyOf('address', networkOf(reply.request.ip)), 'guestBudget'],
    [keyOf('device', input.device), 'guestBudget'],
    ...(place.helpCodeId ? [[`code:${place.helpCodeId}`, 'helpCodeBusy'] as [string, ProblemCode]] : []),
  ]
  // in one order for everybody, so that two guests never wait for each other
  for (const [who, problem] of uses.sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!(await spend(db, viewer.cityId, who, guestLimit, at))) throw new Problem(problem, { retryAfter: 3600 })
}

const phoneOf = async (db: Tx, { viewer, input }: Raising) => {
  if (input.phone) return input.phone
  const person = viewer.personId
    ? await db
        .selectFrom('person')
        .select('phone')
        .where('city_id', '=', viewer.cityId)
        .where('id', '=', viewer.personId)
        .executeTakeFirst()
    : undefined
  if (!person?.phone || officialRoles.includes(viewer.role))
    throw new Problem('inputInvalid', { faults: [{ field: 'phone', says: '请填手机号' }] })
  return person.phone
}

const raisedReply = async (db: Tx, secret: string, row: NeedRow): Promise<Raised> => {
  const place = await db
    .selectFrom('city')
    .leftJoin('region', (join) =>
      join.onRef('region.city_id', '=', 'city.city_id').on('region.code', '=', row.region_code ?? ''),
    )
    .select(['city.bureau', 'region.name as region'])
    .where('city.city_id', '=', row.city_id)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    number: row.number,
    claimCode: claimCodeOf(secret, row.id),
    sentence: row.sentence,
    enterpriseName: row.enterprise_name,
    office: officeName(row.level, { region: place.region ?? '', bureau: place.bureau }),
    promised: { verify: row.verify_by ?? row.contact_by, contact: row.contact_by, plan: row.plan_by },
    provisional: row.provisional,
  }
}

type Hashes = { raise_hash: Buffer; device_hash: Buffer }

/** Whoever has no post may raise and own a need; an official types it in for somebody else. */
const belongsTo = (role: Role | 'clock', personId: string | undefined) =>
  officialRoles.includes(role as Role) ||
  role === 'province' ||
  role === 'sysadmin' ||
  role === 'secadmin' ||
  role === 'auditor'
    ? { raised_by: null, entered_by: personId ?? null }
    : { raised_by: personId ?? null, entered_by: null }

/** The row of a new need with its number, its level and its clock. */
export const insertNeed = async (
  { db, viewer, at, calendar, pack }: Desk,
  what: { id: string; sentence: string; phone: string; place: Place } & Hashes,
) => {
  const { place } = what
  const year = yearOf(today(at))
  const level = await firstLevel(db, viewer.cityId, place.regionCode)
  const clocks = needClocksOf(pack.pack)
  const start = {
    state: 'raised' as const,
    level,
    clock_from: today(at),
    clocks,
    pauses: [],
    contacted_at: null,
    started_at: null,
  }
  const serial = await nextSerial(db, viewer.cityId, `need:${year}`)
  const row = await db
    .insertInto('need')
    .values({
      city_id: viewer.cityId,
      id: what.id,
      number: needNumber({ year, serial }),
      state: 'raised',
      shelf: 'to-verify',
      sentence: what.sentence,
      chains: place.chains,
      visibility: 'experts',
      enterprise_id: place.enterpriseId,
      enterprise_name: place.enterpriseName,
      region_code: place.regionCode,
      phone: what.phone,
      help_code_id: place.helpCodeId,
      ...belongsTo(viewer.role, viewer.personId),
      raise_hash: what.raise_hash,
      device_hash: what.device_hash,
      raised_at: at,
      level,
      clock_from: start.clock_from,
      clocks: JSON.stringify(clocks),
      ...timesOf(calendar, start),
      held: heldFor(what.sentence, place.enterpriseId ? '' : place.enterpriseName),
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepWords(db, row)
  return row
}

const hashesOf = (secret: string, { device, id: _id, ...content }: Input): Hashes => ({
  raise_hash: requestHash(secret, 'need', content),
  device_hash: sealed(secret, 'device', device),
})

export const raiseRoutes = (on: On) => {
  on(
    needs.raise,
    async (ask) => {
      const { world, db, viewer, input, at, record } = ask
      const hashes = hashesOf(world.config.secret, input)
      if (input.id) {
        await standInLine(db, viewer.cityId, input.id)
        const there = await findById(db, viewer.cityId, input.id)
        if (there) {
          // the claim code goes to the device that raised it, never to somebody who only knows the id and the words
          if (!there.raise_hash.equals(hashes.raise_hash) || !there.device_hash.equals(hashes.device_hash))
            throw new Problem('sameKeyOtherBody')
          await record({ thing: 'need', id: there.id, move: 'raise-again' })
          return raisedReply(db, world.config.secret, there)
        }
      }
      const phone = await phoneOf(db, ask)
      const place = await placeFor(db, viewer, input, at)
      await withinBudget(ask, place)
      const desk = await deskFor(ask)
      const row = await insertNeed(desk, {
        id: input.id ?? uuidv7(),
        sentence: input.sentence,
        phone,
        place,
        ...hashes,
      })
      await record({
        thing: 'need',
        id: row.id,
        move: 'raise',
        to: 'raised',
        version: row.version,
        counts: countsOfNeed(row),
      })
      await announce(db, row, at, viewer.personId)
      return raisedReply(db, world.config.secret, row)
    },
    {
      sealed: {
        keep: ({ claimCode: _code, ...rest }) => rest,
        open: (world, kept) => ({ ...(kept as Raised), claimCode: claimCodeOf(world.config.secret, kept.id ?? '') }),
      },
    },
  )
}
