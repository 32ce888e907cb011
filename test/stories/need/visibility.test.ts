import { randomUUID } from 'node:crypto'
import { matches } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import { type Actor, filingIn, openWorld, regions, type TestWorld } from '../../world'
import { castOf, wake } from '../../world/journey'
import { expertOf, type NeedCast, needCast, needPath, needSteps } from '../../world/need'

const monday = '2026-11-23T09:41:00+08:00'
type Level = 'public' | 'experts' | 'handlers'
const levels: Level[] = ['public', 'experts', 'handlers']
const states = ['raised', 'verified', 'dispatched', 'accepted', 'refused'] as const
type Placed = {
  level: Level
  state: (typeof states)[number]
  cast: NeedCast
  id: string
  secret: Record<string, string>
}

let world: TestWorld
let placed: Placed[]
let viewers: Record<string, Actor>

beforeAll(async () => {
  world = await openWorld({ now: monday })
  const commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  const filed = await castOf(world)
  await filingIn(world, 'in-force', filed.form, filed)
  await wake(world, monday)
  await world.db.updateTable('filing').set({ state: 'in-force' }).execute()
  placed = []
  for (const level of levels)
    for (const state of states) {
      const cast = await needCast(world, { commissioner })
      const tag = `${level}${state}`
      const phone = `137${String(placed.length).padStart(2, '0')}000123`
      const secret = {
        phone,
        enterprise: cast.name,
        expert: cast.expert.phone,
        partner: `意向单位${tag}`,
        key: `要点${tag}`,
      }
      const { id } = await cast.owner.ask(needs.raise, {
        sentence: `难题正文${tag}，请专家帮忙看看`,
        phone,
        device: randomUUID(),
      })
      await cast.owner.ask(needs.enrich, {
        ...{ id, version: 1, visibility: level, partner: secret.partner, keyPoints: secret.key, budgetFen: 7_654_321 },
      })
      await needSteps(world, cast, id, needPath[state])
      placed.push({ level, state, cast, id, secret })
    }
  viewers = {
    commissioner,
    county: world.county,
    neighbour: world.neighbour,
    city: world.city,
    province: await world.seat('省厅', 'province'),
    elsewhere: await world.seat('桓台专员', 'commissioner', { regionCode: regions.huantai }),
    filed: filed.expert,
    unfiled: await expertOf(world, '没有备案的'),
    enterprise: world.enterprise,
    employer: world.employer,
    sysadmin: world.sysadmin,
    secadmin: await world.seat('安全', 'secadmin'),
    auditor: await world.seat('审计', 'auditor'),
    guest: await world.seat('游客', 'guest'),
    nobody: world.guest,
  }
})
afterAll(() => world.close())

const officials = ['commissioner', 'county', 'city']
/** What the brief says, once more and in other words than the API's. */
const mayRead = (viewer: string, { level, state }: Placed) => {
  if (officials.includes(viewer)) return true
  if (state === 'raised' || state === 'refused') return false
  if (level === 'public') return true
  return level === 'experts' && (viewer === 'filed' || viewer === 'province')
}

test('every need answers every viewer as its visibility, its state and their part in it say', async () => {
  for (const [name, who] of Object.entries(viewers))
    for (const need of placed) {
      const { status } = await who.tell(needs.read, { id: need.id })
      expect([name, need.level, need.state, status]).toEqual([
        name,
        need.level,
        need.state,
        mayRead(name, need) ? 200 : 404,
      ])
    }
})

test('an unverified need is in no list of an expert and of nobody else but the officials and its owner', async () => {
  const raised = placed.filter(({ state }) => state === 'raised').map(({ id }) => id)
  for (const [name, who] of Object.entries(viewers))
    for (const group of ['hall', 'all', 'to-verify', 'pool', 'mine'] as const) {
      const { items } = await who.ask(needs.list, { group, limit: 50 })
      const seen = items.filter(({ id }) => raised.includes(id))
      expect([name, group, seen.length > 0]).toEqual([
        name,
        group,
        officials.includes(name) && ['all', 'to-verify'].includes(group),
      ])
    }
})

test('the hall is the pool that is open to this viewer', async () => {
  const verified = (among: Level[]) =>
    placed
      .filter(({ state, level }) => state === 'verified' && among.includes(level))
      .map(({ id }) => id)
      .sort()
  const hall = async (who?: Actor) =>
    ((await who?.ask(needs.list, { group: 'hall', limit: 50 }))?.items ?? []).map(({ id }) => id).sort()
  expect(await hall(viewers.filed)).toEqual(verified(['public', 'experts']))
  for (const name of ['unfiled', 'enterprise', 'nobody', 'guest', 'sysadmin'])
    expect([name, await hall(viewers[name])]).toEqual([name, verified(['public'])])
})

test('searching the hall for an enterprise finds nothing', async () => {
  const need = placed.find(({ level, state }) => level === 'public' && state === 'verified')
  for (const name of ['filed', 'nobody', 'enterprise', 'province'])
    for (const group of ['hall', 'all'] as const) {
      const { items } = (await viewers[name]?.ask(needs.list, { group, q: need?.cast.name ?? '' })) ?? { items: [] }
      expect([name, group, items]).toEqual([name, group, []])
    }
  expect((await world.city.ask(needs.list, { q: need?.cast.name ?? '' })).items).toHaveLength(1)
})

test('a need of another city is not there', async () => {
  const abroad = randomUUID()
  await world.db.insertInto('city').values({ city_id: '370100', name: '济南市', bureau: '济南市科技局' }).execute()
  const { rows } = await world.pool.query('select * from need where id = $1', [placed[0]?.id])
  const row = { ...rows[0], id: abroad, city_id: '370100', enterprise_id: null, region_code: null, raised_by: null }
  for (const name of ['clocks', 'pauses']) row[name] = JSON.stringify(row[name])
  const names = Object.keys(row)
  await world.pool.query(
    `insert into need (${names.join(',')}) values (${names.map((_, at) => `$${at + 1}`).join(',')})`,
    Object.values(row),
  )
  for (const who of Object.values(viewers)) expect((await who.tell(needs.read, { id: abroad })).status).toBe(404)
  expect((await world.city.ask(needs.list, { group: 'all', limit: 50 })).items.map(({ id }) => id)).not.toContain(
    abroad,
  )
})

test('once a match has ended, neither side looks up the other any more', async () => {
  const { cast, id } = placed.find(({ level, state }) => level === 'handlers' && state === 'accepted') as Placed
  const { match } = await cast.owner.ask(needs.read, { id })
  const looks = async () =>
    Promise.all(
      [cast.owner, cast.expert].map(async (who) => (await who.tell(matches.contact, { id: match?.id ?? '' })).status),
    )
  expect(await looks()).toEqual([200, 200])
  await needSteps(world, cast, id, [
    { move: 'start', who: 'expert', more: { note: '换催化剂并控温' } },
    { move: 'give-up', who: 'expert', more: { reason: '设备条件不够' } },
  ])
  expect(await looks()).toEqual([404, 404])
})
