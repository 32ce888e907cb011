import { filings } from '@kefutong/contract/filing/endpoints'
import { filingIn, openWorld, regions, type TestWorld } from '../world'
import { castOf, draftOf, step, steps } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const tries = async (who: Pick<TestWorld, 'city'>['city'], id: string, move: string) => {
  const { version, moves } = await who.ask(filings.read, { id })
  return {
    offered: moves.map((one) => one.move),
    answer: await who.tell(filings.move, { id, version, move, reason: '自己办' }),
  }
}
const row = (id: string) =>
  world.db.selectFrom('filing').select(['state', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

test.each([
  ['enterprise', 'enterprise-review', ['confirm', 'return']],
  ['employer', 'employer-review', ['consent', 'return']],
  ['county', 'county-review', ['approve', 'return']],
  ['city', 'city-review', ['approve', 'return']],
  ['county', 'notice', ['object']],
  ['city', 'objection', ['dismiss', 'uphold']],
  ['county', 'in-force', ['suspend', 'end']],
  ['city', 'suspended', ['resume', 'end']],
] as const)(
  'an expert who also sits in the %s decides nothing about their own filing in %s',
  async (role, state, moves) => {
    const cast = await castOf(world)
    const place = {
      enterprise: { orgId: cast.orgId },
      employer: { orgId: world.orgs.institution },
      county: { regionCode: regions.zhangdian },
      city: {},
    }[role]
    const other = await world.seat(`${cast.form.expert.name}兼`, role, place, cast.expert)
    const { id } = await filingIn(world, state, cast.form, cast)
    const before = await row(id)
    for (const move of moves) {
      const { offered, answer } = await tries(other, id, move)
      expect(offered).toEqual([])
      expect(answer).toMatchObject({ status: 403, problem: { code: 'ownFiling' } })
    }
    expect(await row(id)).toEqual(before)
  },
)

test.each([
  ['confirmed for the enterprise', 'approves for the county', 'enterprise', 'county', 'county-review', 'approve'],
  ['consented for the employer', 'approves for the city', 'employer', 'city', 'city-review', 'approve'],
  ['approved for the county', 'approves for the city', 'county', 'city', 'city-review', 'approve'],
  ['confirmed for the enterprise', 'registers an objection', 'enterprise', 'county', 'notice', 'object'],
  ['registered the objection', 'dismisses it', 'county', 'city', 'objection', 'dismiss'],
] as const)('nobody who %s also %s', async (_did, _does, first, second, state, move) => {
  const cast = await castOf(world)
  const places = {
    enterprise: { orgId: cast.orgId },
    employer: { orgId: world.orgs.institution },
    county: { regionCode: regions.zhangdian },
    city: {},
  }
  const one = await world.seat('两头坐', first, places[first])
  const same = await world.seat('两头坐', second, places[second], one)
  const { id } = await filingIn(world, state, cast.form, { ...cast, [first]: one })
  const before = await row(id)
  const { offered, answer } = await tries(same, id, move)
  expect(offered).not.toContain(move)
  expect(answer).toMatchObject({ status: 403, problem: { code: 'twoSides' } })
  expect(await row(id)).toEqual(before)
  const colleague = await world.seat('同事', second, places[second])
  expect((await tries(colleague, id, move)).answer.status).toBe(200)
})

test('who sent it back for the enterprise does not approve it for the county', async () => {
  const cast = await castOf(world)
  const one = await world.seat('退过件', 'enterprise', { orgId: cast.orgId })
  const same = await world.seat('退过件', 'county', { regionCode: regions.zhangdian }, one)
  const id = await draftOf(cast, cast.form)
  await steps({ ...cast, enterprise: one }, id, [
    { move: 'submit', who: 'expert' },
    { move: 'return', who: 'enterprise', reason: '任务写得太笼统' },
  ])
  await steps(cast, id, [
    { move: 'resubmit', who: 'expert' },
    { move: 'confirm', who: 'enterprise' },
    { move: 'consent', who: 'employer' },
  ])
  expect((await tries(same, id, 'approve')).answer).toMatchObject({ status: 403, problem: { code: 'twoSides' } })
  await step(cast, id, { move: 'approve', who: 'county' })
})

test('the same person acts for the same office as often as needed', async () => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'returned', cast.form, cast)
  expect(await step(cast, id, { move: 'resubmit', who: 'expert' })).toMatchObject({ state: 'county-review' })
  expect(await step(cast, id, { move: 'approve', who: 'county' })).toMatchObject({ state: 'city-review' })
})
