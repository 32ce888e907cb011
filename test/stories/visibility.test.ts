import { endpoints } from '@kefutong/contract/endpoints'
import { figureIds, figures } from '@kefutong/contract/figure'
import { filings } from '@kefutong/contract/filing/endpoints'
import { people } from '@kefutong/contract/person'
import { uuidv7 } from 'uuidv7'
import { type Actor, filingIn, openWorld, regions, type TestWorld, uscc } from '../world'
import { castOf } from '../world/journey'
import { dialable } from '../world/phone'

type Cast = Awaited<ReturnType<typeof castOf>>
let world: TestWorld
let draft: string
let open: { cast: Cast; id: string }
let noticed: { cast: Cast; id: string }
let done: { cast: Cast; id: string }
let others: Record<string, Actor>

beforeAll(async () => {
  world = await openWorld()
  const make = async (state: 'in-force' | 'county-review' | 'notice') => {
    const cast = await castOf(world)
    return { cast, id: (await filingIn(world, state, cast.form, cast)).id }
  }
  done = await make('in-force')
  open = await make('county-review')
  noticed = await make('notice')
  draft = (await filingIn(world, 'draft')).id
  others = {
    colleague: world.colleague,
    enterprise: world.enterprise,
    employer: await world.seat('外校', 'employer', { orgId: await world.institution('海右理工大学') }),
    neighbour: world.neighbour,
    commissioner: await world.seat('专员', 'commissioner'),
    sysadmin: world.sysadmin,
    secadmin: await world.seat('安全', 'secadmin'),
    auditor: await world.seat('审计', 'auditor'),
    guest: await world.seat('游客', 'guest'),
    nobody: world.guest,
    province: await world.seat('省厅', 'province'),
  }
})
afterAll(() => world.close())

const idsOf = async (who: Actor, input: Record<string, unknown> = {}) =>
  (await who.ask(filings.list, { limit: 50, ...input })).items.map(({ id }) => id)
const insiders = ({ cast }: { cast: Cast }) => ({
  owner: cast.expert,
  enterprise: cast.enterprise,
  employer: world.employer,
  county: world.county,
  city: world.city,
})

test('a draft is seen by its owner and by nobody else, in no list and by no address', async () => {
  expect(await idsOf(world.expert)).toContain(draft)
  for (const who of [world.colleague, world.enterprise, world.employer, world.county, world.city, others.province]) {
    if (!who) throw new Error('nobody')
    expect((await who.tell(filings.read, { id: draft })).status).toBe(404)
    expect(await idsOf(who)).not.toContain(draft)
  }
})

test('a submitted filing is seen by its own five parties and the province', async () => {
  for (const who of [...Object.values(insiders(open)), others.province as Actor]) {
    expect((await who.tell(filings.read, { id: open.id })).status).toBe(200)
    expect(await idsOf(who)).toContain(open.id)
  }
})

test.each([
  ['colleague', 404],
  ['enterprise', 404],
  ['employer', 404],
  ['neighbour', 404],
  ['commissioner', 403],
  ['sysadmin', 403],
  ['secadmin', 403],
  ['auditor', 403],
  ['guest', 403],
  ['nobody', 401],
])('to the %s a filing of others answers %s, and lists are empty of it', async (name, status) => {
  const who = others[name] as Actor
  expect((await who.tell(filings.read, { id: open.id })).status).toBe(status)
  if (status === 404) expect(await idsOf(who)).not.toContain(open.id)
})

test('a foreign city, an unknown id, no id at all and somebody else’s filing answer alike', async () => {
  const at = { changed_at: world.now() }
  await world.db.insertInto('city').values({ city_id: '370100', name: '济南市', bureau: '济南市科技局' }).execute()
  await world.db
    .insertInto('rule_pack')
    .values({ city_id: '370100', revision: 1, pack: JSON.stringify({}), ...at })
    .execute()
  const abroad = uuidv7()
  await world.db
    .insertInto('person')
    .values({ city_id: '370100', id: abroad, name: '外市专家', phone: '13500000000', openid: null })
    .execute()
  const row = {
    city_id: '370100',
    id: abroad,
    state: 'draft' as const,
    expert_id: abroad,
    pack_revision: 1,
    created_at: world.now(),
    updated_at: world.now(),
  }
  await world.db
    .insertInto('filing')
    .values({ ...row, case_number: 'BA-2026-9999' })
    .execute()
  const dashes = '-'.repeat(36)
  for (const who of [world.city, world.county, world.colleague]) {
    const answers = await Promise.all(
      [abroad, uuidv7(), 'abc', dashes, '%00', draft].map((id) => who.tell(filings.read, { id })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404))
    const bodies = answers.map(({ problem: { requestId, ...body } }) => ({ ...body, requestId: requestId.length }))
    for (const body of bodies)
      expect(body).toEqual({
        code: 'notFound',
        status: 404,
        text: '没有找到这项内容',
        next: '请检查链接，或回到首页',
        requestId: 9,
      })
  }
  for (const id of [abroad, dashes]) {
    expect((await world.city.tell(people.expert, { id })).status).toBe(404)
    expect((await world.city.tell(people.enterprise, { id })).status).toBe(404)
    const many = await world.city.tell(filings.moveMany, { move: 'approve', items: [{ id, version: 1 }] })
    expect(many.ok ? many.reply.items[0]?.says : many.problem.faults?.[0]?.says).toMatch(
      /没有找到这项内容|编号格式不对/,
    )
  }
})

/** Every GET of the contract, with every id of its own that there is to ask for. */
const addresses = async () => {
  const idsIn = async (table: 'filing' | 'expert' | 'enterprise') =>
    (await world.db.selectFrom(table).select('id').execute()).map(({ id }) => id)
  const ids: Record<string, string[]> = {
    filings: await idsIn('filing'),
    experts: await idsIn('expert'),
    enterprises: await idsIn('enterprise'),
  }
  const fill = (path: string) => {
    if (path.includes(':figure')) return figureIds.map((figure) => path.replace(':figure', figure))
    if (path.includes(':token') || path.includes(':attachmentId')) return []
    return path.includes(':id') ? (ids[path.split('/')[1] ?? ''] ?? []).map((id) => path.replace(':id', id)) : [path]
  }
  const gets = Object.values(endpoints).flatMap((group) =>
    Object.values(group).filter(({ method }) => method === 'GET'),
  )
  return gets.flatMap(({ path }) => fill(path))
}

test('no answer to anybody holds a phone to dial, but the owner’s own form and the enterprise’s own contact', async () => {
  const everybody: Record<string, Actor> = {
    ...others,
    ...insiders(open),
    drafter: world.expert,
    noticed: noticed.cast.expert,
  }
  const found: string[] = []
  let read = 0
  for (const [name, who] of Object.entries(everybody)) {
    const headers: Record<string, string> = who.token ? { authorization: `Bearer ${who.token}` } : {}
    const texts = await Promise.all(
      (await addresses()).map(async (at) => (await fetch(`${world.origin}/api${at}`, { headers })).text()),
    )
    read += texts.length
    found.push(...texts.flatMap((text) => (text.match(dialable) ?? []).map((phone) => `${name} ${phone}`)))
  }
  const own = (cast: Cast) => [cast.form.expert.phone, cast.form.enterprise.contactPhone]
  const allowed = new Set([
    ...own(open.cast).map((phone) => `owner ${phone}`),
    ...own(noticed.cast).map((phone) => `noticed ${phone}`),
    ...['13900000001', '13900000003'].map((phone) => `drafter ${phone}`),
    `enterprise ${open.cast.form.enterprise.contactPhone}`,
  ])
  expect([...new Set(found)].filter((one) => !allowed.has(one))).toEqual([])
  expect(read).toBeGreaterThan(200)
})

test('whatever is typed around a number while a filing is returned, the reviewers see it masked', async () => {
  const cast = await castOf(world)
  const { id, version } = await filingIn(world, 'returned', cast.form, cast)
  const typed = {
    ...cast.form,
    expert: { ...cast.form.expert, phone: '电话：139 1234 5678' },
    enterprise: { ...cast.form.enterprise, contactPhone: '(0533)2341234' },
  }
  await cast.expert.ask(filings.save, { id, version, form: typed })
  const { form } = await world.county.ask(filings.read, { id })
  expect(form.expert?.phone).toMatch(/^电话：\*+5678$/)
  expect(form.enterprise?.contactPhone).toMatch(/^\(05\*+1234$/)
  expect((await cast.expert.ask(filings.read, { id })).form).toEqual(typed)
})

test('lists of people stop at the border of the county', async () => {
  const far = await world.enterprise_('临淄化工有限公司', uscc('5LZ0001'.replace('Z', 'X')), regions.linzi)
  const near = (await world.county.ask(people.enterprises, { limit: 50 })).items
  expect(new Set(near.map(({ regionCode }) => regionCode))).toEqual(new Set([regions.zhangdian]))
  expect((await world.county.tell(people.enterprise, { id: far })).status).toBe(404)
  expect((await world.neighbour.ask(people.enterprises, {})).items.map(({ id }) => id)).toEqual([far])
  expect((await world.neighbour.ask(people.experts, {})).items).toEqual([])
  expect((await world.neighbour.tell(people.expert, { id: open.cast.expert.personId })).status).toBe(404)
  expect((await world.city.ask(people.enterprises, { limit: 50 })).items.map(({ id }) => id)).toContain(far)
  expect(
    (await world.county.ask(people.expert, { id: open.cast.expert.personId })).filings.map(({ id }) => id),
  ).toEqual([open.id])
})

test('a commissioner reads the directory and sees the appointments in force, nothing under way', async () => {
  const who = others.commissioner as Actor
  expect((await who.ask(people.expert, { id: done.cast.expert.personId })).filings.map(({ id }) => id)).toEqual([
    done.id,
  ])
  expect((await who.ask(people.expert, { id: open.cast.expert.personId })).filings).toEqual([])
})

test('a public notice shows its public fields and no others, to anybody', async () => {
  const { items } = await world.guest.ask(filings.notices, {})
  expect(items.map(({ id }) => id)).toEqual([noticed.id])
  const { form } = noticed.cast
  const [card] = items
  expect(card).toEqual({
    id: noticed.id,
    caseNumber: expect.stringMatching(/^BA-2026-\d{4}$/),
    expertName: form.expert.name,
    institutionName: form.expert.institution,
    enterpriseName: form.enterprise.name,
    regionName: '张店区',
    post: form.appointment.post,
    noticeEndsOn: expect.stringMatching(/^2026-/),
  })
})

test('every figure equals the rows behind it, page by page', async () => {
  const { items } = await world.city.ask(figures.list, {})
  for (const { id, value } of items) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await world.city.ask(figures.rows, { figure: id, limit: 1, ...(after ? { after } : {}) })
      seen.push(...page.items.map((row) => row.id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(value)
    expect(new Set(seen).size).toBe(value)
  }
  expect(items.map(({ id, value }) => [id, value])).toEqual([
    ['experts.in-force', 1],
    ['appointments.total', 1],
    ['institutions.total', 1],
    ['transfers.total', 0],
    ['problems.total', 0],
  ])
})

test('the counts of a desk are the rows of its lists', async () => {
  for (const who of [world.county, world.city, done.cast.expert, open.cast.expert, world.employer]) {
    const counts = await who.ask(filings.counts, {})
    for (const group of ['todo', 'open', 'in-force', 'closed'] as const)
      expect((await idsOf(who, { group })).length).toBe(counts[group])
  }
})
