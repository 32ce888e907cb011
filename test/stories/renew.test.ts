import { figures } from '@kefutong/contract/figure'
import { filings } from '@kefutong/contract/filing/endpoints'
import type { FilingForm } from '@kefutong/contract/filing/form'
import { demoAgreement } from '../../api/src/demo/agreement'
import { openWorld, passTo, type TestWorld, uscc } from '../world'
import { castOf, draftOf, edit, filingIn, step, steps, wake } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => wake(world, '2026-11-12T10:00:00+08:00'))

type Cast = Awaited<ReturnType<typeof castOf>>
const year = { termStart: '2026-12-01', termEnd: '2027-11-30' }
const next = { termStart: '2027-12-01', termEnd: '2029-11-30' }

const inForce = async () => {
  const cast = await castOf(world, { appointment: year })
  const first = await filingIn(world, 'in-force', cast.form, cast)
  return { cast, first }
}
const renew = (cast: Cast, id: string) => step(cast, id, { move: 'renew', who: 'expert' })
const renewed = (form: FilingForm, change = {}) => ({
  ...form,
  appointment: { ...form.appointment, ...next, ...change },
})
const toNumber = async (cast: Cast, id: string) => {
  await steps(cast, id, [
    { move: 'submit', who: 'expert' },
    { move: 'confirm', who: 'enterprise' },
    { move: 'consent', who: 'employer' },
    { move: 'approve', who: 'county' },
    { move: 'approve', who: 'city' },
  ])
  await passTo(world, (await cast.city.ask(filings.read, { id })).promised ?? '')
  return cast.expert.ask(filings.read, { id })
}

test('a renewal draft carries what is known and asks only for what changes, while the original stays in force', async () => {
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  expect(draft).toMatchObject({ state: 'draft', renews: first.id, number: null, caseNumber: null, editable: true })
  expect(draft.form.expert).toEqual(cast.form.expert)
  expect(draft.form.enterprise).toEqual(cast.form.enterprise)
  const { post, daysPerYear, pay } = cast.form.appointment
  expect(draft.form.appointment).toEqual({ post, daysPerYear, pay, termStart: '2027-12-01' })
  expect(await cast.expert.ask(filings.read, { id: first.id })).toMatchObject({
    state: 'in-force',
    number: first.number,
  })
})

test('a second renewal is refused while one is open, and possible again when that one was withdrawn', async () => {
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  const { version } = await cast.expert.ask(filings.read, { id: first.id })
  const second = await cast.expert.tell(filings.move, { id: first.id, version, move: 'renew' })
  expect(second).toMatchObject({ status: 409, problem: { code: 'duplicateFiling' } })
  await step(cast, draft.id, { move: 'withdraw', who: 'expert' })
  expect((await renew(cast, first.id)).id).not.toBe(draft.id)
})

test('two taps on 办理续聘 make one draft', async () => {
  const { cast, first } = await inForce()
  const { version } = await cast.expert.ask(filings.read, { id: first.id })
  const tap = () => cast.expert.tell(filings.move, { id: first.id, version, move: 'renew' })
  const statuses = (await Promise.all([tap(), tap()])).map(({ status }) => status).sort()
  expect(statuses).toEqual([200, 409])
})

test('a renewal gets its own number after its own notice, and the original runs to its last day', async () => {
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  await edit(cast, draft.id, renewed(cast.form))
  await cast.expert.upload(draft.id, 'agreement', demoAgreement(), '续聘协议.pdf')
  const second = await toNumber(cast, draft.id)
  expect(second).toMatchObject({ state: 'in-force', renews: first.id })
  expect(second.number).toMatch(/^3703-FZ-2026-03-\d{4}-[0-9A-Z]$/)
  expect(second.number).not.toBe(first.number)
  await passTo(world, '2027-11-30')
  expect((await cast.expert.ask(filings.read, { id: first.id })).state).toBe('in-force')
  await passTo(world, '2027-12-01')
  expect((await cast.expert.ask(filings.read, { id: first.id })).state).toBe('expired')
  expect((await cast.expert.ask(filings.read, { id: second.id })).state).toBe('in-force')
})

test('a renewal stays with its enterprise: it is no way round the rule of one open filing', async () => {
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  await world.enterprise_('淄博第二家企业有限公司', uscc('7XY0001'))
  const elsewhere = { ...cast.form.enterprise, name: '淄博第二家企业有限公司', uscc: uscc('7XY0001') }
  const { version } = await edit(cast, draft.id, { ...renewed(cast.form), enterprise: elsewhere })
  const answer = await cast.expert.tell(filings.move, { id: draft.id, version, move: 'submit' })
  expect(answer).toMatchObject({ status: 400, problem: { code: 'inputInvalid' } })
  expect(answer.problem.faults).toEqual([{ field: 'form.enterprise.uscc', says: '续聘要在原企业，换企业请另办备案' }])
})

test('a renewed post is one post: it does not use up the place of another enterprise', async () => {
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  await edit(cast, draft.id, renewed(cast.form))
  await cast.expert.upload(draft.id, 'agreement', demoAgreement(), '续聘协议.pdf')
  await toNumber(cast, draft.id)
  expect(await cast.expert.ask(filings.eligibility, {})).toMatchObject({ postsHeld: 1 })
  await world.enterprise_('淄博第三家企业有限公司', uscc('7XY0002'))
  const form = {
    ...cast.form,
    enterprise: { ...cast.form.enterprise, name: '淄博第三家企业有限公司', uscc: uscc('7XY0002') },
  }
  const id = await draftOf(cast, form)
  expect(await step(cast, id, { move: 'submit', who: 'expert' })).toMatchObject({ state: 'enterprise-review' })
})

test('an ordinary second filing at the same enterprise is refused, open or in force', async () => {
  const { cast } = await inForce()
  const id = await draftOf(cast, renewed(cast.form))
  const { version } = await cast.expert.ask(filings.read, { id })
  const answer = await cast.expert.tell(filings.move, { id, version, move: 'submit' })
  expect(answer).toMatchObject({ status: 409, problem: { code: 'duplicateFiling' } })
  const fresh = await castOf(world)
  await filingIn(world, 'enterprise-review', fresh.form, fresh)
  const twice = await draftOf(fresh, fresh.form)
  const again = await fresh.expert.tell(filings.move, {
    id: twice,
    version: (await fresh.expert.ask(filings.read, { id: twice })).version,
    move: 'submit',
  })
  expect(again).toMatchObject({ status: 409, problem: { code: 'duplicateFiling' } })
})

/** Read when everything that these stories do has happened: their clocks go to and fro, and a figure is of its day. */
const figuresInTheEnd = async () => {
  const now = world.now().toISOString()
  await wake(world, '2030-01-02T10:00:00+08:00')
  const { items } = await world.city.ask(figures.list, {})
  await wake(world, now)
  return Object.fromEntries(items.map(({ id, value }) => [id, value]))
}

test('renewals count as appointments, the expert only once', async () => {
  const before = await figuresInTheEnd()
  const { cast, first } = await inForce()
  const draft = await renew(cast, first.id)
  await edit(cast, draft.id, renewed(cast.form))
  await cast.expert.upload(draft.id, 'agreement', demoAgreement(), '续聘协议.pdf')
  await toNumber(cast, draft.id)
  const after = await figuresInTheEnd()
  expect(after['experts.in-force']).toBe((before['experts.in-force'] ?? 0) + 1)
  expect(after['appointments.total']).toBe((before['appointments.total'] ?? 0) + 2)
})
