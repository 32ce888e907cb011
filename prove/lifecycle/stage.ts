import path from 'node:path'
import type { Role } from '@kefutong/contract/role'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { sql } from 'kysely'
import { startCluster, stopCluster } from '../../test/cluster'
import { type Actor, cityId, openWorld, type TestWorld } from '../../test/world'
import type { Seat } from '../model'
import { enterprises, institutions, seats } from './cast'
import { posts, usccOf } from './paper'
import type { Pack } from './town'

const source = { title: '随机试验用', quoted: false }

/** A pack with this route and these clocks, and one rule about the person. */
export const rulePack = ({ route, clocks }: Pack): RulePack => ({
  ...zibo,
  route: [...route],
  clocks: { ...clocks },
  roleLabels: posts.map(({ kind, post }) => ({ kind, label: post, posts: [post] })),
  rules: [
    { rule: 'no-management-post', parameters: {}, article: '第五条', source },
    { rule: 'notice-days', parameters: { min: clocks.notice }, article: '第十二条', source },
  ],
})

export type Stage = Awaited<ReturnType<typeof castOf>>

/** The real API on a real database, with the whole cast logged in; `clear` makes the town new again. */
export const onStage = async <Result>(work: (stage: Stage) => Promise<Result>) => {
  const cluster = await startCluster(path.join(process.cwd(), 'api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
  const world = await openWorld()
  try {
    return await work(await castOf(world))
  } finally {
    await world.close()
    await stopCluster(cluster)
  }
}

const castOf = async (world: TestWorld) => {
  const { db } = world
  const orgs = new Map<string, string>()
  for (const { key, name } of institutions) {
    const known = await db.selectFrom('institution').select('id').where('name', '=', name).executeTakeFirst()
    orgs.set(key, known?.id ?? (await world.institution(name)))
  }
  for (const { key, name, code, region } of enterprises)
    orgs.set(key, await world.enterprise_(name, usccOf(code), region))

  const people = new Map<string, Actor>()
  const actors = new Map<Seat, Actor>()
  for (const seat of seats) {
    const place = {
      ...(seat.org ? { orgId: orgs.get(seat.org) ?? '' } : {}),
      ...(seat.region ? { regionCode: seat.region } : {}),
    }
    const actor = await world.seat(seat.person, seat.role as Role, place, people.get(seat.person))
    people.set(seat.person, actor)
    actors.set(seat, actor)
  }
  const names = new Map([...people].map(([name, { personId }]) => [personId, name]))

  /** Sessions live by the clock of the town: keep them open whatever day it is. */
  const goTo = async (instant: Date) => {
    world.at(instant.toISOString())
    const expires = new Date(instant.getTime() + 8 * 3_600_000)
    await db.updateTable('session').set({ seen_at: instant, expires_at: expires }).execute()
  }

  const clear = async (pack: Pack) => {
    for (const table of ['message', 'attachment', 'idempotency', 'history', 'filing', 'expert', 'serial', 'rule_pack'])
      await sql`delete from ${sql.table(table)}`.execute(db)
    await db
      .insertInto('rule_pack')
      .values({ city_id: cityId, revision: 1, pack: JSON.stringify(rulePack(pack)) })
      .execute()
  }

  const actor = (seat: Seat) => {
    const found = actors.get(seat)
    if (!found) throw new Error(`${seat.person} has no chair as ${seat.role}`)
    return found
  }
  return { world, db, actor, nameOf: (id: string | null) => (id === null ? '-' : (names.get(id) ?? id)), goTo, clear }
}
