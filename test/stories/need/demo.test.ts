import { needs } from '@kefutong/contract/need/endpoints'
import { sessions } from '@kefutong/contract/session'
import { visits } from '@kefutong/contract/visit'
import { sql } from 'kysely'
import { seedDemo } from '../../../api/src/demo/seed'
import { openWorld, type TestWorld } from '../../world'

let world: TestWorld
afterEach(() => world.close())

// a Sunday, and the day after the longest holiday
test.each(['2026-11-22', '2026-02-24'])(
  'on %s the demo is a city in which every list has something to show and nothing happens tomorrow',
  async (day) => {
    world = await openWorld({ now: `${day}T10:30:00+08:00`, demo: true })
    await sql`truncate city cascade`.execute(world.db)
    await seedDemo(world.world)
    await world.runClock()
    const enter = async (id: string) => {
      const { token, me } = await world.guest.ask(sessions.byDemo, { id, audience: 'h5' })
      return world.actor(me.personId, token, '')
    }
    const [commissioner, expert, enterprise] = [
      await enter('commissioner'),
      await enter('expert'),
      await enter('enterprise'),
    ]
    const counts = await commissioner.ask(needs.counts, {})
    for (const shelf of ['to-verify', 'pool', 'under-way', 'paused', 'follow-up', 'closed'] as const)
      expect([shelf, counts[shelf] > 0]).toEqual([shelf, true])
    const { items } = await commissioner.ask(needs.list, { group: 'all', limit: 50 })
    expect(new Set(items.map(({ state }) => state)).size).toBeGreaterThan(10)
    expect((await expert.ask(needs.list, { group: 'mine' })).items.length).toBeGreaterThan(1)
    expect((await expert.ask(needs.list, { group: 'hall' })).items.length).toBeGreaterThan(0)
    expect((await enterprise.ask(needs.list, { group: 'mine' })).items.length).toBeGreaterThan(2)
    const [oldest] = (await commissioner.ask(needs.list, { group: 'to-verify' })).items
    expect((await commissioner.ask(needs.similar, { id: items[0]?.id ?? '' })).items[0]?.sameEnterprise).toBe(true)
    expect((await commissioner.ask(needs.read, { id: oldest?.id ?? '' })).timeline).toHaveLength(7)
    expect((await commissioner.ask(visits.funnel, {})).items.map(({ value }) => value)).toEqual([6, 4, 2, 1])
    const { rows } = await sql<{ n: string }>`select count(*) as n from history where at > ${world.now()}`.execute(
      world.db,
    )
    expect(Number(rows[0]?.n)).toBe(0)
  },
)
