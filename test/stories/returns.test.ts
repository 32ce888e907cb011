import { filings } from '@kefutong/contract/filing/endpoints'
import type { FilingForm } from '@kefutong/contract/filing/form'
import type { Office } from '@kefutong/contract/filing/lifecycle'
import { messages } from '@kefutong/contract/message'
import { openWorld, passTo, type TestWorld } from '../world'
import { castOf, draftOf, edit, filingIn, type Step, step, steps } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Who = Step['who']
const yes: Record<Office, Step> = {
  'enterprise-review': { move: 'confirm', who: 'enterprise' },
  'employer-review': { move: 'consent', who: 'employer' },
  'county-review': { move: 'approve', who: 'county' },
  'city-review': { move: 'approve', who: 'city' },
}
const back = (who: Who): Step => ({ move: 'return', who, reason: '缺少协议扫描件第 2 页' })
const submit: Step = { move: 'submit', who: 'expert' }
const again: Step = { move: 'resubmit', who: 'expert' }
const all = Object.values(yes)

/** From a resubmission on, the offices that have to act, up to the public notice. */
const wayOf = async (cast: Awaited<ReturnType<typeof castOf>>, id: string) => {
  const way: string[] = []
  for (let { state } = await step(cast, id, again); state !== 'notice'; ) {
    way.push(state)
    state = (await step(cast, id, yes[state as Office])).state
  }
  return way
}

test('the reason of a return reaches the owner word for word, as a message and on the filing', async () => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'returned', cast.form, cast)
  const { items } = await cast.expert.ask(messages.list, {})
  expect(items[0]).toMatchObject({ title: '备案被退回，请补正', thing: 'filing', thingId: id, read: false })
  expect(items[0]?.body).toBe('理由：缺少协议扫描件第 2 页。补好后直接重新提交，不用重填。')
  const { remarks, editable, moves } = await cast.expert.ask(filings.read, { id })
  expect(remarks).toMatchObject([{ label: '退回补正', by: '区县科技局 程砚', says: '缺少协议扫描件第 2 页' }])
  expect(editable).toBe(true)
  expect(moves.map(({ move }) => move)).toEqual(['resubmit', 'withdraw'])
})

test('a return without a reason is refused, beside the field', async () => {
  const cast = await castOf(world)
  const { id, version } = await filingIn(world, 'county-review', cast.form, cast)
  const answer = await world.county.tell(filings.move, { id, version, move: 'return', reason: '   ' })
  expect(answer).toMatchObject({
    status: 422,
    problem: { code: 'reasonNeeded', faults: [{ field: 'reason', says: '请写明理由' }] },
  })
})

test.each<[Who, Step[], string[]]>([
  ['enterprise', [], ['enterprise-review', 'employer-review', 'county-review', 'city-review']],
  ['employer', all.slice(0, 1), ['employer-review', 'county-review', 'city-review']],
  ['county', all.slice(0, 2), ['county-review', 'city-review']],
  ['city', all.slice(0, 3), ['city-review']],
])(
  'resubmitted unchanged it goes to the %s that returned it, and the others are not asked again',
  async (who, before, way) => {
    const cast = await castOf(world)
    const id = await draftOf(cast, cast.form)
    await steps(cast, id, [submit, ...before, back(who)])
    expect(await wayOf(cast, id)).toEqual(way)
  },
)

const change = (part: keyof FilingForm, fields: object) => (form: FilingForm) => ({
  ...form,
  [part]: { ...form[part], ...fields },
})
const task = { what: '提高高纯氧化铝一致性', target: '批次纯度偏差不超过 10 ppm', due: '2027-12-31' }

test.each<[string, (form: FilingForm) => FilingForm, string[]]>([
  ['the contact’s phone', change('enterprise', { contactPhone: '0533-2341234' }), ['enterprise-review', 'city-review']],
  ['the department', change('expert', { department: '粉体所' }), ['employer-review', 'city-review']],
  ['a task', change('appointment', { tasks: [task] }), ['enterprise-review', 'county-review', 'city-review']],
  [
    'the days a year',
    change('appointment', { daysPerYear: 80 }),
    ['enterprise-review', 'employer-review', 'county-review', 'city-review'],
  ],
  ['the research direction', change('expert', { direction: '透明陶瓷' }), ['city-review']],
  ['only a stray space', change('enterprise', { contact: ' 马主任 ' }), ['city-review']],
])(
  'after the city’s return with %s changed, exactly those who vouched for it look again',
  async (_what, edited, way) => {
    const cast = await castOf(world)
    const id = await draftOf(cast, cast.form)
    await steps(cast, id, [submit, ...all.slice(0, 3), back('city')])
    await edit(cast, id, edited(cast.form))
    expect(await wayOf(cast, id)).toEqual(way)
  },
)

test.each<[string, (form: FilingForm) => FilingForm, string[]]>([
  ['nothing', (form) => form, ['city-review']],
  ['the contact’s phone', change('enterprise', { contactPhone: '0533-2341234' }), ['enterprise-review', 'city-review']],
  ['a task', change('appointment', { tasks: [task] }), ['enterprise-review', 'county-review', 'city-review']],
])(
  'after an upheld objection with %s changed, the city always looks again before a new notice',
  async (_what, edited, way) => {
    const cast = await castOf(world)
    const { id } = await filingIn(world, 'objection', cast.form, cast)
    await step(cast, id, { move: 'uphold', who: 'city', reason: '异议成立，请补正' })
    await edit(cast, id, edited(cast.form))
    expect(await wayOf(cast, id)).toEqual(way)
  },
)

test('an office that sent it back looks again even when the form is once more as it had approved it', async () => {
  const cast = await castOf(world)
  const id = await draftOf(cast, cast.form)
  await steps(cast, id, [submit, ...all.slice(0, 3), back('city')])
  await edit(cast, id, change('appointment', { tasks: [task] })(cast.form))
  await steps(cast, id, [again, yes['enterprise-review'], back('county')])
  await edit(cast, id, change('enterprise', { contactPhone: '0533-2341234' })(cast.form))
  expect(await wayOf(cast, id)).toEqual(['enterprise-review', 'county-review', 'city-review'])
})

test('what was typed while it is returned is kept, and a withdrawn filing cannot be taken up again', async () => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'returned', cast.form, cast)
  await edit(cast, id, change('expert', { direction: '半截话' })(cast.form))
  expect((await cast.expert.ask(filings.read, { id })).form.expert?.direction).toBe('半截话')
  const { version } = await step(cast, id, { move: 'withdraw', who: 'expert' })
  const saved = await cast.expert.tell(filings.save, { id, version, form: cast.form })
  expect(saved).toMatchObject({ status: 409, problem: { code: 'moveNotPossible' } })
  await passTo(world, '2026-11-12')
})
