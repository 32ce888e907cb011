import { filings } from '@kefutong/contract/filing/endpoints'
import {
  type FilingParty,
  type FilingState,
  filingLifecycle,
  filingMoves,
  filingStates,
} from '@kefutong/contract/filing/lifecycle'
import { rulePacks } from '@kefutong/contract/rule-pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { type Actor, openWorld, passTo, regions, type TestWorld } from '../world'
import { castOf, draftOf, edit, filingIn, type Step, step, steps } from '../world/journey'

type Arrow = (typeof filingLifecycle.arrows)[number]
type Cast = Awaited<ReturnType<typeof castOf>>

const { arrows } = filingLifecycle
const employerFirst = {
  ...zibo,
  route: ['employer-review', 'enterprise-review', 'county-review', 'city-review'] as typeof zibo.route,
}
const withoutEmployer = { ...zibo, route: ['enterprise-review', 'county-review', 'city-review'] as typeof zibo.route }

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rowOf = (id: string) => world.db.selectFrom('filing').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const submit: Step = { move: 'submit', who: 'expert' }
const confirm: Step = { move: 'confirm', who: 'enterprise' }
const consent: Step = { move: 'consent', who: 'employer' }
const approve: Step = { move: 'approve', who: 'county' }
const back = (who: Step['who']): Step => ({ move: 'return', who, reason: '缺少协议扫描件第 2 页' })
const again: Step = { move: 'resubmit', who: 'expert' }

/** The city sent it back, one field was changed, and only the office that had confirmed that field has to look again. */
const skipping = (change: (form: Cast['form']) => Cast['form']) => async (cast: Cast) => {
  const id = await draftOf(cast, cast.form)
  await steps(cast, id, [submit, confirm, consent, approve, back('city')])
  await edit(cast, id, change(cast.form))
  await step(cast, id, again)
  return id
}
const path =
  (...all: Step[]) =>
  async (cast: Cast) => {
    const id = await draftOf(cast, cast.form)
    await steps(cast, id, all)
    return id
  }

/** How a filing comes to stand before an arrow that only some filings take. Every other arrow starts from its state. */
const ways: Record<string, { pack?: typeof zibo; go: (cast: Cast) => Promise<string> }> = {
  'draft submit employer-review': { pack: employerFirst, go: path() },
  'enterprise-review confirm county-review': { pack: withoutEmployer, go: path(submit) },
  'enterprise-review confirm city-review': {
    go: skipping((form) => ({ ...form, enterprise: { ...form.enterprise, contactPhone: '0533-2341234' } })),
  },
  'employer-review consent enterprise-review': { pack: employerFirst, go: path(submit) },
  'employer-review consent city-review': {
    go: skipping((form) => ({ ...form, expert: { ...form.expert, department: '粉体所' } })),
  },
  'returned resubmit enterprise-review': { go: path(submit, back('enterprise')) },
  'returned resubmit employer-review': { go: path(submit, confirm, back('employer')) },
  'returned resubmit county-review': { go: path(submit, confirm, consent, back('county')) },
  'returned resubmit city-review': { go: path(submit, confirm, consent, approve, back('city')) },
}
const nameOf = ({ from, move, to }: Arrow) => `${from} ${move} ${to}`

const byHand = arrows.flatMap((arrow) =>
  arrow.by.filter((party) => party !== 'clock').map((party) => [nameOf(arrow), party, arrow] as const),
)
const byClock = arrows.filter((arrow) => arrow.by.includes('clock')).map((arrow) => [nameOf(arrow), arrow] as const)
const actorFor = (cast: Cast, party: FilingParty) => ({ owner: cast.expert, clock: undefined, ...pick(cast) })[party]
const pick = ({ enterprise, employer, county, city }: Cast) => ({ enterprise, employer, county, city })

describe('every arrow is open to those whose turn it is', () => {
  test.each(byHand)('%s by %s', async (name, party, arrow) => {
    const way = ways[name] ?? { go: async (cast: Cast) => (await filingIn(world, arrow.from, cast.form, cast)).id }
    if (way.pack) await world.city.ask(rulePacks.change, { pack: way.pack })
    const cast = await castOf(world)
    const id = await way.go(cast)
    const [who, before] = [actorFor(cast, party), await rowOf(id)]
    if (!who) throw new Error(`nobody is ${party}`)
    expect(before.state).toBe(arrow.from)
    const input = { id, version: before.version, move: arrow.move }
    if (arrow.reason)
      expect(await who.tell(filings.move, input)).toMatchObject({ status: 422, problem: { code: 'reasonNeeded' } })
    expect((await who.ask(filings.read, { id })).moves.map(({ move }) => move)).toContain(arrow.move)
    await who.ask(filings.move, { ...input, reason: '双方协商一致' })
    if (way.pack) await world.city.ask(rulePacks.change, { pack: zibo })
    expect(await rowOf(id)).toMatchObject({ state: arrow.to, version: before.version + 1 })
  })

  test.each(byClock)('%s by the clock', async (_name, arrow) => {
    const cast = await castOf(world)
    const { id, promised } = await filingIn(world, arrow.from, cast.form, cast)
    await passTo(world, arrow.move === 'expire' ? '2028-12-07' : (promised ?? ''))
    expect(await rowOf(id)).toMatchObject({ state: arrow.to })
    await passTo(world, '2026-11-12')
  })
})

const lateStates: FilingState[] = ['expired', 'in-force', 'suspended', 'ended']
const ordered = [...lateStates, ...filingStates.filter((state) => !lateStates.includes(state))]

test('nobody else moves it, from no state by no move, and the row stays as it was', async () => {
  const term = { appointment: { termStart: '2026-12-01', termEnd: '2027-11-30' } }
  const standing: Array<{ state: FilingState; cast: Cast; id: string }> = []
  for (const state of ordered) {
    const cast = await castOf(world, state === 'expired' ? term : {})
    standing.push({ state, cast, id: (await filingIn(world, state, cast.form, cast)).id })
  }
  const strangers: Actor[] = [
    await world.seat('旁人甲', 'expert'),
    await world.seat('旁人乙', 'enterprise', { orgId: world.orgs.enterprise }),
    await world.seat('旁人丙', 'employer', { orgId: await world.institution('海右理工大学') }),
    await world.seat('旁人丁', 'county', { regionCode: regions.linzi }),
    await world.seat('省厅', 'province'),
    await world.seat('专员', 'commissioner'),
    await world.seat('系统', 'sysadmin'),
    await world.seat('安全', 'secadmin'),
    await world.seat('审计', 'auditor'),
    await world.seat('游客', 'guest'),
    world.guest,
  ]
  let cells = 0
  for (const { state, cast, id } of standing) {
    const before = await rowOf(id)
    expect(before.state).toBe(state)
    const mayNot = (party: FilingParty | undefined) =>
      filingMoves.filter(
        (move) =>
          !arrows.some((arrow) => arrow.from === state && arrow.move === move && party && arrow.by.includes(party)),
      )
    const insiders = (['owner', 'enterprise', 'employer', 'county', 'city'] as const).map(
      (party) => [actorFor(cast, party), mayNot(party)] as const,
    )
    const tries = [...insiders, ...strangers.map((who) => [who, mayNot(undefined)] as const)].flatMap(([who, moves]) =>
      moves.map((move) => ({ who: who as Actor, move })),
    )
    const wrong = await inTens(tries, async ({ who, move }) => {
      const { status } = await who.tell(filings.move, { id, version: before.version, move, reason: '想试一试' })
      cells += 1
      return [401, 403, 404, 409].includes(status) ? [] : [`${state} ${move} ${status}`]
    })
    expect(wrong.flat()).toEqual([])
    expect(await rowOf(id)).toEqual(before)
  }
  const open = arrows.flatMap((arrow) =>
    arrow.by.filter((party) => party !== 'clock').map((party) => `${arrow.from} ${arrow.move} ${party}`),
  )
  expect(cells).toBe(filingStates.length * filingMoves.length * (5 + strangers.length) - new Set(open).size)
}, 300_000)

const inTens = async <Item, Result>(items: Item[], work: (item: Item) => Promise<Result>) => {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += 10) results.push(...(await Promise.all(items.slice(at, at + 10).map(work))))
  return results
}
