import { type Role, roles } from '@kefutong/contract/role'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { sessions } from '@kefutong/contract/session'
import { uuidv7 } from 'uuidv7'
import { type Actor, filingIn, openWorld, regions, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

/** A seat where the record is: at its enterprise, its institution, in its district. */
const placeOf = (role: Role) => {
  if (role === 'enterprise') return { orgId: world.orgs.enterprise }
  if (role === 'employer') return { orgId: world.orgs.institution }
  return role === 'county' ? { regionCode: regions.zhangdian } : {}
}
const seat = (name: string, role: Role, whose?: Actor) => world.seat(name, role, placeOf(role), whose)
const waiting = () => file(world.expert, filingId, goodLogs.transfer)

/** Every way a session has to say that a record is true. */
const tryToConfirm = async (who: Actor, { id, version }: { id: string; version: number }) => {
  const answers = [
    await who.tell(serviceLogs.confirmMany, { items: [{ id, version }] }),
    await who.tell(serviceLogs.move, { id, version, move: 'confirm' }),
  ]
  return answers.map(({ status, problem }) => ({ status, code: problem.code }))
}
const stands = async (id: string) => {
  const { state, counts, editions } = await world.city.ask(serviceLogs.read, { id })
  return { state, counts, confirmed: editions.some(({ confirmedBy }) => confirmedBy !== null) }
}
const untouched = { state: 'filed', counts: false, confirmed: false }

const others = roles.filter((role) => role !== 'expert')

/** The same person in another of their seats: a new token, the old one is dead. */
const switchTo = async (who: Actor, role: Role) => {
  const { identities } = await who.ask(sessions.me, {})
  const membershipId = identities.find((identity) => identity.role === role)?.membershipId ?? null
  const { token, me } = await who.ask(sessions.switch, { membershipId })
  expect(me.current.role).toBe(role)
  return world.actor(who.personId, token, who.phone)
}

test.each(others)('an expert who is %s as well cannot confirm their own record, in either seat', async (role) => {
  const record = await waiting()
  await seat('', role, world.expert)
  expect(await tryToConfirm(world.expert, record)).toEqual([
    { status: 403, code: 'notAllowed' },
    { status: 403, code: 'moveNotYours' },
  ])
  const other = await switchTo(world.expert, role)
  const [many, one] = await tryToConfirm(other, record)
  expect(one).toMatchObject({ status: 403 })
  if (role !== 'enterprise') expect(many).toEqual({ status: 403, code: 'notAllowed' })
  expect(await stands(record.id)).toEqual(untouched)
  world.expert = await switchTo(other, 'expert')
})

test('in the enterprise’s seat the expert is told why, is offered nothing, and states no revenue of their own work', async () => {
  const record = await waiting()
  const clerk = await switchTo(world.expert, 'enterprise')
  const { items } = await clerk.ask(serviceLogs.confirmMany, { items: [{ id: record.id, version: record.version }] })
  expect(items).toEqual([{ id: record.id, ok: false, says: '自己做的服务不能自己确认' }])
  expect((await clerk.ask(serviceLogs.read, { id: record.id })).moves).toEqual([])
  const stated = await clerk.tell(serviceLogs.file, { id: uuidv7(), filingId, form: goodLogs.revenue })
  expect(stated).toMatchObject({ status: 403, problem: { code: 'ownLog', next: '请由企业的其他经办人确认' } })
  world.expert = await switchTo(clerk, 'expert')
})

const pairs = others.flatMap((one, at) => others.slice(at + 1).map((two) => [one, two] as const))

test('whoever holds any two of the other roles confirms in the enterprise’s seat and in no other', async () => {
  const { id, version } = await waiting()
  const held = await Promise.all(
    pairs.map(async ([one, two]) => {
      const first = await seat('', one)
      return [
        { role: one, pair: `${one} and ${two}`, who: first },
        { role: two, pair: `${one} and ${two}`, who: await seat('', two, first) },
      ]
    }),
  )
  const outside = held.flat().filter(({ role }) => role !== 'enterprise')
  const refused = await Promise.all(
    outside.map(async ({ who, ...as }) => ({
      ...as,
      status: (await who.tell(serviceLogs.move, { id, version, move: 'confirm' })).status,
    })),
  )
  expect({ pairs: pairs.length, seats: refused.length }).toEqual({ pairs: 45, seats: 81 })
  expect(refused.filter(({ status }) => status !== 403)).toEqual([])
  expect(await stands(id)).toEqual(untouched)
  let next = version
  for (const { who } of held.flat().filter(({ role }) => role === 'enterprise')) {
    expect(await who.ask(serviceLogs.move, { id, version: next, move: 'confirm' })).toMatchObject({ counts: true })
    next = (await who.ask(serviceLogs.move, { id, version: next + 1, move: 'revoke' })).version
  }
})

test('nor does the officer who confirmed for the enterprise approve the amount for the county', async () => {
  const large = await file(world.expert, filingId, { ...goodLogs.transfer, amountFen: 150_000_000 })
  const officer = await seat('', 'county')
  const clerk = await seat('', 'enterprise', officer)
  const { version } = await clerk.ask(serviceLogs.move, { id: large.id, version: large.version, move: 'confirm' })
  const approve = { id: large.id, version, move: 'approve' as const }
  expect(await officer.tell(serviceLogs.move, approve)).toMatchObject({ status: 403, problem: { code: 'twoSides' } })
  expect(await stands(large.id)).toMatchObject({ state: 'approving', counts: false })
  expect(await world.county.ask(serviceLogs.move, approve)).toMatchObject({ state: 'confirmed', counts: true })
})
