import { createHash } from 'node:crypto'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { metricIds } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'
import { addDays, today } from '../../calendar/dates'
import { insertMany } from '../../db/insert-many'
import { countsOfCommissioner } from '../../metric/of-register'
import { sumsOf } from '../../metric/read'
import type { Tx, World } from '../../world'
import { demoAgreement } from '../agreement'
import type { Seats } from '../people'
import { morning } from '../story'
import { cityChains } from './chains'
import { type CitySeat, draftOf } from './draft'
import { aimOf, type Published } from './figures'
import { liveFilings } from './filings'
import { firmsOf } from './firms'
import { layCity } from './ground'
import { logPlansOf } from './log-plans'
import { liveLogs } from './logs'
import { namesWith } from './names'
import { liveNeeds } from './needs'
import { plansOf } from './plans'
import { platformsOf } from './platforms'
import { randomOf } from './random'
import { cityRegions, commissionerNames, countyOfficers } from './regions'
import { registersOf } from './registers'
import { countStanding } from './standing'
import { visitsOf } from './visits'

const seed = 20_260_125

const shareOf = async (db: Tx, cityId: string, on: string) => {
  const sums = await sumsOf(db, cityId, on, [{ name: 'city', metrics: metricIds, scope: {} }])
  const have = new Map<string, number>()
  for (const { metric, amount } of sums) have.set(metric, (have.get(metric) ?? 0) + amount)
  return (id: MetricId) => have.get(id) ?? 0
}

const serialsOf = async (db: Tx, cityId: string) => {
  const rows = await db.selectFrom('serial').select(['scope', 'last']).where('city_id', '=', cityId).execute()
  const last = new Map(rows.map((row) => [row.scope, row.last]))
  const next = (scope: string) => {
    const serial = (last.get(scope) ?? 0) + 1
    last.set(scope, serial)
    return serial
  }
  const keep = async () => {
    for (const [scope, value] of last)
      await sql`insert into serial (city_id, scope, last) values (${cityId}, ${scope}, ${value})
        on conflict (city_id, scope) do update set last = excluded.last`.execute(db)
  }
  return { next, keep }
}

const agreementIn = async (world: World) => {
  const bytes = demoAgreement()
  const storage_key = `${world.config.cityId}/demo-agreement.pdf`
  await world.files.put(storage_key, bytes, 'application/pdf')
  return {
    ...{ city_id: world.config.cityId, kind: 'agreement', name: '三方协议（演示）.pdf', mime: 'application/pdf' },
    ...{ bytes: bytes.length, pages: 1, storage_key, removed_at: null },
    sha256: `\\x${createHash('sha256').update(bytes).digest('hex')}`,
  }
}

/**
 * All of Zibo around the people of the small demo: as many of everything as was published, made up from one seed. What is
 * there already counts; the rest is added.
 */
export const buildCity = async (world: World, db: Tx, small: Seats, now: Date) => {
  const { cityId } = world.config
  const random = randomOf(seed)
  const draft = draftOf(cityId, random)
  // much is made up between two statements, and some of them write thousands of rows
  await sql`set local statement_timeout = 0`.execute(db)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  const have = await shareOf(db, cityId, today(now))
  const missing = (id: Published) => aimOf(id) - have(id)
  const serials = await serialsOf(db, cityId)
  const founded = morning(addDays(today(now), -1600), 0)
  const nameOf = namesWith(random, [])

  const institutions = await layCity(db, cityId, draft, founded)
  const counties = new Map<string, CitySeat>(
    cityRegions.map(({ code }, at) => [
      code,
      (small.counties.find(({ regionCode }) => regionCode === code) as CitySeat | undefined) ??
        draft.seat(countyOfficers[at] ?? nameOf(), 'county', founded, { regionCode: code }),
    ]),
  )
  const county = (region: string) => counties.get(region) as CitySeat
  const commissioners = commissionerNames.map((name, at) =>
    draft.seat(name, 'commissioner', founded, { regionCode: cityRegions[at % cityRegions.length]?.code ?? '' }),
  )
  for (const { personId, membershipId, regionCode } of commissioners.slice(0, missing('commissioners'))) {
    const held = { id: membershipId, role: 'commissioner', region_code: regionCode ?? null, since: founded }
    draft.count(today(founded), countsOfCommissioner(personId, [held]))
  }

  const firms = firmsOf(
    draft,
    random,
    {
      large: missing('enterprises.on-chain.above-scale'),
      largeHighTech: missing('enterprises.on-chain.above-scale.high-tech'),
      highTech: missing('enterprises.tier.high-tech'),
      sme: missing('enterprises.tier.sme'),
      leading: missing('enterprises.tier.leading-library'),
      core: missing('enterprises.tier.three-high-one-core'),
    },
    now,
  )
  const standing = missing('experts.in-force')
  // eight of the city's experts hold two posts; one of them is in the small demo
  const two = 7
  const { plans, experts } = plansOf(draft, random, {
    ...{ firms, institutions, nameOf, now, founded, standing, two },
    over: missing('appointments.total') - standing - two,
  })
  const employers = new Map<string, CitySeat>()
  for (const { id } of institutions) {
    const seated = small.employers.find(({ orgId }) => orgId === id) as CitySeat | undefined
    employers.set(id, seated ?? draft.seat(nameOf(), 'employer', founded, { orgId: id }))
  }
  const officers = { county, city: small.city as CitySeat, employer: (id: string) => employers.get(id) as CitySeat }
  const agreement = await agreementIn(world)
  const { filings, attachments, lived } = liveFilings(draft, random, cityId, plans, {
    officers,
    serials,
    agreement,
    now,
  })

  const logPlans = logPlansOf(
    random,
    lived,
    {
      problems: { standing: missing('problems.in-force'), over: 236 },
      transfers: {
        standing: missing('transfers.in-force'),
        over: missing('transfers.total') - missing('transfers.in-force'),
      },
      ...{ projects: missing('projects.total'), visits: 640, statements: 520 },
      revenueFen: missing('revenue.total'),
    },
    now,
  )
  const { logs, editions, entries, counted } = liveLogs(draft, logPlans, {
    cityId,
    ledger: world.ledger,
    county,
    serials,
  })

  // an institution of the small demo may have been here before: its numbers are told anew with all its appointments
  const before = await db
    .selectFrom('filing')
    .select(['city_id', 'id', 'state', 'expert_id', 'institution_id', 'region_code', 'chains', 'in_force_at'])
    .where('city_id', '=', cityId)
    .where('in_force_at', 'is not', null)
    .execute()
  await db.deleteFrom('tally_fresh').where('city_id', '=', cityId).where('metric', '=', 'institutions.total').execute()
  countStanding(draft, lived, counted, before)

  const visits = visitsOf(draft, random, {
    ...{ cityId, commissioners, lived, now },
    wanted: {
      met: missing('visits.experts'),
      introduced: missing('visits.introductions'),
      intents: missing('visits.intents'),
      contracts: 4,
    },
  })
  const platforms = platformsOf(draft, random, cityId, firms, { count: missing('platforms'), now })

  // from a seed of their own: what was made up before them stays as it was
  const apart = randomOf(seed + 1)
  const kept = draftOf(cityId, apart)
  const { results, projects } = registersOf(kept, apart, { cityId, firms, institutions, now })

  await insertMany(db, 'person', draft.rows.person)
  await insertMany(db, 'membership', draft.rows.membership)
  await insertMany(
    db,
    'enterprise',
    firms.map((firm) => ({
      ...{ city_id: cityId, ...firm },
      contact: firm.contact || null,
      contact_phone: firm.contact_phone || null,
    })),
  )
  await insertMany(
    db,
    'expert',
    experts.map(({ seat, institution, degree, title, direction, keywords, chain }) => ({
      ...{ city_id: cityId, id: seat.personId, name: seat.name, degree, title, institution_id: institution.id },
      ...{ department: null, direction, keywords, chains: [chain.id], results: [], updated_at: founded.toISOString() },
      match_opt_out: false,
    })),
  )
  await insertMany(db, 'filing', filings)
  await insertMany(db, 'attachment', attachments)
  await insertMany(db, 'service_log', logs)
  await insertMany(db, 'service_log_edition', editions)
  await insertMany(db, 'ledger_entry', entries)
  await insertMany(db, 'visit', visits)
  await insertMany(db, 'platform', platforms)
  await insertMany(db, 'result', results)
  await insertMany(db, 'project', projects)
  await insertMany(db, 'history', draft.rows.history)
  await insertMany(db, 'tally_fresh', [...draft.rows.tally_fresh, ...kept.rows.tally_fresh])
  await serials.keep()
  const commissionerOf = (region: string) =>
    commissioners.find(({ regionCode }) => regionCode === region) ?? (small.commissioner as CitySeat)
  await liveNeeds(db, draft, random, { cityId, lived, commissionerOf, now })
  return { chains: cityChains.length }
}
