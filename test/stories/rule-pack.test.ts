import { cities } from '@kefutong/contract/city'
import { filings } from '@kefutong/contract/filing/endpoints'
import { rulePacks } from '@kefutong/contract/rule-pack'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { packs } from '@kefutong/contract/rules/packs/packs'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { filingIn, openWorld, type TestWorld } from '../world'
import { castOf, draftOf, edit, step, steps } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.city.ask(rulePacks.change, { pack: zibo }))

const rows = () => world.db.selectFrom('filing').selectAll().orderBy('id').execute()
const younger: RulePack = {
  ...zibo,
  version: '2026-11',
  rules: zibo.rules.map((rule) => (rule.rule === 'age-ceiling' ? { ...rule, parameters: { years: 40 } } : rule)),
}
const routed = (...route: RulePack['route']): RulePack => ({ ...zibo, route })
const confirm = { move: 'confirm', who: 'enterprise' } as const
const consent = { move: 'consent', who: 'employer' } as const

test('a preview lists whom a new rule touches, with the article, and changes nothing', async () => {
  const [old, young, draft] = [
    await castOf(world),
    await castOf(world, { expert: { birthMonth: '1995-05' } }),
    await castOf(world),
  ]
  const inForce = await filingIn(world, 'in-force', old.form, old)
  await filingIn(world, 'county-review', young.form, young)
  await draftOf(draft, draft.form)
  const [before, { pack }] = [await rows(), await world.guest.ask(cities.read, {})]
  const { touched } = await world.city.ask(rulePacks.preview, { pack: younger })
  expect(touched.map(({ id, state, before: was, after }) => ({ id, state, was, after }))).toEqual([
    { id: inForce.id, state: 'in-force', was: true, after: false },
  ])
  expect(touched[0]?.reasons).toEqual([expect.stringMatching(/40.*（第四条）$/)])
  expect(await rows()).toEqual(before)
  expect((await world.guest.ask(cities.read, {})).pack).toEqual(pack)
})

test('a change takes effect for what comes, and what is decided stays word for word', async () => {
  const [decided, coming] = [await castOf(world), await castOf(world)]
  const { id } = await filingIn(world, 'notice', decided.form, decided)
  const before = await rows()
  const { revision, touched } = await world.city.ask(rulePacks.change, { pack: younger })
  expect(revision).toBeGreaterThan(1)
  expect(touched.map((one) => one.id)).toContain(id)
  expect(await rows()).toEqual(before)
  expect((await world.guest.ask(cities.read, {})).pack).toEqual(younger)
  const late = await draftOf(coming, coming.form)
  const { version } = await coming.expert.ask(filings.read, { id: late })
  const answer = await coming.expert.tell(filings.move, { id: late, version, move: 'submit' })
  expect(answer).toMatchObject({
    status: 422,
    problem: { code: 'notEligible', faults: [{ field: 'rules.age-ceiling' }] },
  })
  expect((await world.city.ask(filings.read, { id })).judgement.ok).toBe(true)
})

test('employer first: the filing goes to the employer, then to the enterprise', async () => {
  await world.city.ask(rulePacks.change, {
    pack: routed('employer-review', 'enterprise-review', 'county-review', 'city-review'),
  })
  const cast = await castOf(world)
  const id = await draftOf(cast, cast.form)
  expect((await cast.expert.ask(filings.read, { id })).timeline.map(({ label }) => label).slice(0, 4)).toEqual([
    '提交备案',
    '单位同意',
    '企业确认',
    '区县审核',
  ])
  expect(await step(cast, id, { move: 'submit', who: 'expert' })).toMatchObject({ state: 'employer-review' })
  expect((await cast.enterprise.ask(filings.read, { id })).moves).toEqual([])
  expect(await step(cast, id, consent)).toMatchObject({ state: 'enterprise-review' })
  expect(await step(cast, id, confirm)).toMatchObject({ state: 'county-review' })
})

test('no employer: nobody waits for one, and the filing reaches its number all the same', async () => {
  await world.city.ask(rulePacks.change, { pack: routed('enterprise-review', 'county-review', 'city-review') })
  const cast = await castOf(world)
  const filing = await filingIn(world, 'enterprise-review', cast.form, cast)
  expect(filing.timeline.map(({ step: stop }) => stop)).toEqual([
    'submit',
    'enterprise-review',
    'county-review',
    'city-review',
    'notice',
    'take-effect',
  ])
  await steps(cast, filing.id, [confirm, { move: 'approve', who: 'county' }, { move: 'approve', who: 'city' }])
  expect((await cast.expert.ask(filings.read, { id: filing.id })).state).toBe('notice')
})

test('a filing keeps the way it was submitted by, whatever the rules become meanwhile', async () => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'enterprise-review', cast.form, cast)
  await world.city.ask(rulePacks.change, { pack: routed('enterprise-review', 'county-review', 'city-review') })
  expect(await step(cast, id, confirm)).toMatchObject({ state: 'employer-review' })
  await step(cast, id, { move: 'return', who: 'employer', reason: '请补院系' })
  await edit(cast, id, { ...cast.form, expert: { ...cast.form.expert, department: '粉体所' } })
  expect(await step(cast, id, { move: 'resubmit', who: 'expert' })).toMatchObject({ state: 'employer-review' })
})

test.each(packs.map((pack) => [pack.place, pack] as const))(
  'the rules of %s can be put in force',
  async (_place, pack) => {
    expect((await world.city.ask(rulePacks.change, { pack })).revision).toBeGreaterThan(1)
    expect((await world.guest.ask(cities.read, {})).pack).toEqual(pack)
  },
)

test.each<[string, object]>([
  ['without a route', { route: [] }],
  ['that skips the county', { route: ['enterprise-review', 'city-review'] }],
  ['with a notice of no days', { clocks: { ...zibo.clocks, notice: 0 } }],
  ['with a field nobody knows', { secret: true }],
  ['with a rule twice', { rules: [...zibo.rules, zibo.rules[0]] }],
])('a pack %s is refused, and the old one stays', async (_what, change) => {
  const before = (await world.guest.ask(cities.read, {})).pack
  expect((await world.city.tell(rulePacks.change, { pack: { ...zibo, ...change } })).status).toBe(400)
  expect((await world.guest.ask(cities.read, {})).pack).toEqual(before)
})

test('only the city touches the rules', async () => {
  for (const who of [world.expert, world.enterprise, world.employer, world.county, world.sysadmin]) {
    expect((await who.tell(rulePacks.change, { pack: zibo })).status).toBe(403)
    expect((await who.tell(rulePacks.preview, { pack: zibo })).status).toBe(403)
  }
  expect((await world.guest.tell(rulePacks.change, { pack: zibo })).status).toBe(401)
})
