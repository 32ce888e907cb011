import { filings } from '@kefutong/contract/filing/endpoints'
import { connect } from '../../../api/src/db/connect'
import { cityId, filingIn, openWorld, type TestWorld } from '../../../test/world'
import { castOf, passTo } from '../../../test/world/journey'
import type { MatchNeed } from '../../src/match/match'
import { freshIndex, recommendIn } from '../../src/match/of-city'
import { posts } from '../../src/match/posts'
import { sourceOf } from '../../src/match/profiles'
import type { ExpertPart } from '../../src/match/source'

let world: TestWorld
let elsewhere: ReturnType<typeof connect>
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00' })
  elsewhere = connect(world.url, { max: 3 })
})
afterAll(async () => {
  await elsewhere.close()
  await world.close()
})

const need: MatchNeed = { sentence: '氧化铝粉体烧结不致密', keywords: [], chains: ['alumina'] }

/** Two processes: each has connections and an index of its own. */
const here = () => ({ world: world.world, cityId })
const there = () => ({ world: { db: elsewhere.db, now: world.now }, cityId })
const named = async (process: ReturnType<typeof here | typeof there>) =>
  (await recommendIn(process, need)).items.map(({ id }) => id)
const update = (id: string, change: { match_opt_out?: boolean; keywords?: string[]; updated_at?: Date }) =>
  world.db
    .updateTable('expert')
    .set({ updated_at: world.now(), ...change })
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .execute()

test('an expert is named from the day the filing is in force, in every process, with what the city calls the chain', async () => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'notice', cast.form, cast)
  expect(await named(here())).toEqual([])
  expect(await named(there())).toEqual([])

  await passTo(world, (await cast.city.ask(filings.read, { id })).promised ?? '')
  expect(await named(here())).toEqual([cast.expert.personId])
  expect(await named(there())).toEqual([cast.expert.personId])
  const [first] = (await recommendIn(here(), need)).items
  expect(first?.reasons.map(({ says }) => says)).toEqual([
    '研究方向含氧化铝、粉体、烧结',
    '产业链同为氧化铝功能材料',
    '本年还可服务 60 天，在聘 1 家',
  ])
})

describe('with one expert in force', () => {
  let id: string
  beforeAll(async () => {
    id = (await named(here()))[0] ?? ''
  })
  afterEach(async () => {
    await update(id, { match_opt_out: false, keywords: ['氧化铝', '烧结'] })
  })

  test('nothing of a person goes into the index', async () => {
    const known = (await freshIndex(here())).get(id)
    expect(Object.keys(known ?? {}).sort()).toEqual(
      [
        'capacity',
        'chains',
        'direction',
        'id',
        'institution',
        'keywords',
        'daysLeft',
        'load',
        'optOut',
        'posts',
        'results',
        'solved',
      ].sort(),
    )
  })

  test('who opts out is not named any more, in any process', async () => {
    await update(id, { match_opt_out: true })
    expect(await named(here())).toEqual([])
    expect(await named(there())).toEqual([])
  })

  test('what an expert adds to the profile counts at once, in every process', async () => {
    await update(id, { keywords: ['氧化铝', '烧结', '匣钵'] })
    const asked: MatchNeed = { sentence: '匣钵开裂', keywords: [], chains: [] }
    for (const process of [here(), there()])
      expect((await recommendIn(process, asked)).items.map((item) => item.id)).toEqual([id])
  })

  test('a change that was stamped before others looked, and committed after, is seen', async () => {
    const client = await world.pool.connect()
    try {
      await client.query('begin')
      const stamp = new Date(world.now().getTime() - 20_000)
      await client.query(`update expert set keywords = '{匣钵}', updated_at = $2 where id = $1`, [id, stamp])
      const asked: MatchNeed = { sentence: '匣钵开裂', keywords: [], chains: [] }
      expect((await recommendIn(there(), asked)).items).toEqual([])
      await client.query('commit')
      expect((await recommendIn(there(), asked)).items.map((item) => item.id)).toEqual([id])
    } finally {
      client.release()
    }
  })

  test('even a change that nobody stamped keeps an expert from being named who should not be', async () => {
    world.at(new Date(world.now().getTime() + 3_600_000).toISOString())
    expect(await named(there())).toEqual([id])
    await update(id, { match_opt_out: true, updated_at: new Date('2026-01-01T00:00:00Z') })
    expect(await named(there())).toEqual([])
  })

  test('a chain that is renamed is called by its new name', async () => {
    const rename = (name: string) => world.db.updateTable('chain').set({ name }).where('id', '=', 'alumina').execute()
    await rename('铝基新材料')
    const says = (await recommendIn(there(), need)).items[0]?.reasons.map((reason) => reason.says)
    await rename('氧化铝功能材料')
    expect(says).toContain('产业链同为铝基新材料')
  })

  test('another concept adds what it knows, and who is full by it is left out', async () => {
    let load = 2
    const matches: ExpertPart = {
      changedSince: async () => [id],
      add: async (_db, _city, experts) => {
        for (const expert of experts.values()) {
          expert.load += load
          expert.solved.push({ text: '氧化铝基片翘曲', chain: 'alumina' })
        }
      },
    }
    const asking = { world: { db: elsewhere.db, now: world.now }, cityId, source: sourceOf([posts, matches]) }
    const reasons = (await recommendIn(asking, need)).items[0]?.reasons.map(({ says }) => says)
    expect(reasons).toContain('本年还可服务 60 天，在聘 1 家，在办需求 2 条')
    expect(reasons).toContain('涉及氧化铝的难题 1 项，企业均确认解决')
    load = 4
    expect((await recommendIn(asking, need)).items).toEqual([])
  })

  test('many who ask at once, over few connections, all get the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => named(there())))
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1)
    expect(answers[0]).toEqual([id])
  })

  test('an expert who is gone is not named', async () => {
    expect(await named(there())).toEqual([id])
    await world.db.deleteFrom('expert').where('id', '=', id).execute()
    expect(await named(there())).toEqual([])
    expect(await named(here())).toEqual([])
  })
})
