import { filings } from '@kefutong/contract/filing/endpoints'
import { people } from '@kefutong/contract/person'
import { uuidv7 } from 'uuidv7'
import { cityId, filingIn, openWorld, regions, type TestWorld, uscc } from '../world'
import { castOf } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
  for (let n = 0; n < 23; n += 1) await settle(n)
})
afterAll(() => world.close())

const chainOf = (n: number) => (n % 3 === 0 ? 'hydrogen' : 'alumina')
/** Three people of one name, so that a page may end between them. */
const nameOf = (n: number) => (n < 3 ? '王伟' : `专家${String(n).padStart(2, '0')}`)

const settle = async (n: number) => {
  const region = n % 2 === 0 ? regions.huantai : regions.linzi
  await world.enterprise_(`企业${String(n).padStart(2, '0')}`, uscc(`4PE${String(n).padStart(4, '0')}`), region)
  const id = uuidv7()
  await world.db
    .insertInto('person')
    .values({ city_id: cityId, id, name: nameOf(n), phone: `1350000${String(n).padStart(4, '0')}`, openid: null })
    .execute()
  const about = {
    direction: n === 7 ? '燃料电池膜电极' : '粉体',
    keywords: n === 8 ? ['膜电极'] : ['粉体'],
    chains: [chainOf(n)],
  }
  const profile = {
    name: nameOf(n),
    degree: 'doctor',
    title: 'senior',
    institution_id: world.orgs.institution,
    department: null,
    ...about,
  }
  await world.db
    .insertInto('expert')
    .values({ city_id: cityId, id, ...profile, results: [], updated_at: world.now() })
    .execute()
  return id
}

type List = typeof people.experts | typeof people.enterprises
const walk = async (
  list: List,
  input: Record<string, unknown> = {},
  between: (page: number) => Promise<unknown> = async () => {},
) => {
  const rows: Array<{ id: string; name: string }> = []
  let after: string | undefined
  for (let page = 0; page === 0 || after; page += 1) {
    const { items, next } = await world.city.ask(list, { limit: 4, ...input, ...(after ? { after } : {}) })
    rows.push(...items)
    after = next
    await between(page)
  }
  return rows
}

test.each([
  ['experts', people.experts],
  ['enterprises', people.enterprises],
] as const)(
  '%s come in the order of their names, page by page, without a gap and without a repeat',
  async (_what, list) => {
    const rows = await walk(list)
    const [whole] = [await world.city.ask(list, { limit: 50 })]
    expect(rows).toEqual(whole.items)
    expect(whole.next).toBeUndefined()
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.map(({ name }) => name)).toEqual(
      rows.map(({ name }) => name).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  },
)

test('who comes while somebody pages shifts nothing: those there before are each seen once', async () => {
  const before = (await walk(people.experts)).map(({ id }) => id)
  const rows = await walk(people.experts, {}, (page) => settle(100 + page))
  const seen = rows.map(({ id }) => id)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((id) => before.includes(id))).toEqual(before)
  await world.db.deleteFrom('expert').where('name', 'like', '专家1__').execute()
  await world.db.deleteFrom('enterprise').where('name', 'like', '企业1__').execute()
})

test.each<[string, Record<string, string>, string[]]>([
  ['a name', { q: '王伟' }, ['王伟', '王伟', '王伟']],
  ['part of a direction', { q: '膜电极' }, ['专家07', '专家08']],
  [
    'an employer and a chain',
    { q: '江淮', chain: 'hydrogen' },
    ['专家03', '专家06', '专家09', '专家12', '专家15', '专家18', '专家21', '王伟'],
  ],
  ['a percent sign', { q: '%' }, []],
  ['an underscore', { q: '_' }, []],
  ['nothing that exists', { q: '查无此人' }, []],
])('experts are found by %s', async (_what, input, names) => {
  expect((await walk(people.experts, input)).map(({ name }) => name)).toEqual(names)
})

test('enterprises are found by name, code, chain and district', async () => {
  const names = async (input: Record<string, string>) => (await walk(people.enterprises, input)).map(({ name }) => name)
  expect(await names({ q: '企业07' })).toEqual(['企业07'])
  expect(await names({ q: uscc('4PE0009').toLowerCase() })).toEqual(['企业09'])
  expect(await names({ region: regions.zhangdian })).toEqual(['淄博砺石铝功能材料有限公司'])
  expect(await names({ region: regions.linzi, q: '企业1' })).toEqual(['企业11', '企业13', '企业15', '企业17', '企业19'])
  expect(await names({ chain: 'hydrogen' })).toEqual([])
})

test('the page of a person says what they do and for whom, and counts what is in force', async () => {
  const cast = await castOf(world, { expert: { department: '粉体所', results: ['一种低钠氧化铝的制备方法'] } })
  const { id, number } = await filingIn(world, 'in-force', cast.form, cast)
  const page = await world.city.ask(people.expert, { id: cast.expert.personId })
  expect(page).toMatchObject({
    name: cast.form.expert.name,
    degree: '博士',
    title: '正高级',
    department: '粉体所',
    inForce: 1,
    results: ['一种低钠氧化铝的制备方法'],
  })
  expect(page.filings).toMatchObject([{ id, number, state: 'in-force' }])
  const firm = await world.city.ask(people.enterprise, { id: cast.orgId })
  expect(firm).toMatchObject({ name: cast.form.enterprise.name, regionName: '张店区', inForce: 1, filings: [{ id }] })
})

test('filings too are paged without a gap, the longest waiting first on a desk, the newest first elsewhere', async () => {
  for (let n = 0; n < 5; n += 1) {
    const cast = await castOf(world)
    world.at(new Date(world.now().getTime() + 60_000).toISOString())
    await filingIn(world, 'county-review', cast.form, cast)
  }
  const page = async (group: 'todo' | 'all') => {
    const ids: string[] = []
    let after: string | undefined
    do {
      const part = await world.county.ask(filings.list, { group, limit: 2, ...(after ? { after } : {}) })
      ids.push(...part.items.map(({ id }) => id))
      after = part.next
    } while (after)
    return ids
  }
  const [todo, all] = [await page('todo'), await page('all')]
  expect(todo).toHaveLength(5)
  expect(todo).toEqual([...todo].sort())
  expect(all.filter((id) => todo.includes(id))).toEqual([...todo].reverse())
  expect(new Set(all).size).toBe(all.length)
})

const key = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([
  'x',
  key(['王伟']),
  key(['王伟', '不是编号']),
  key(['王\0伟', uuidv7()]),
  key(['王伟', '-'.repeat(36)]),
  key({}),
])('a place in a list that nobody gave out is refused in words (%s)', async (after) => {
  const answer = await world.city.tell(people.experts, { after })
  expect(answer).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'after', says: '翻页位置已失效，请从头看' }] },
  })
})

test.each([key(['不是时间', uuidv7()]), key(['-271821-04-20T00:00:00.000Z', uuidv7()]), key(['2026', uuidv7()])])(
  'nor is a moment that is none (%s)',
  async (after) => {
    expect((await world.city.tell(filings.list, { after })).status).toBe(400)
  },
)

test.each(['0', '51', '-1', '1.5', 'abc', ''])('a page of %s rows is refused', async (limit) => {
  expect(await world.city.tell(people.experts, { limit })).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'limit' }] },
  })
})
