import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import {
  approvalFen,
  bringsEdition,
  type ServiceLogParty,
  serviceLogLifecycle,
  serviceLogMoves,
} from '@kefutong/contract/service-log/lifecycle'
import { uuidv7 } from 'uuidv7'
import { type Actor, filingIn, openWorld, type TestWorld, uscc } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

type Arrow = (typeof serviceLogLifecycle.arrows)[number]
const { arrows } = serviceLogLifecycle

let world: TestWorld
let filingId: string
let strangers: Actor[]
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  const elsewhere = await world.enterprise_('淄博旁观材料有限公司', uscc('9KF2027'))
  strangers = [
    world.colleague,
    await world.seat('旁企', 'enterprise', { orgId: elsewhere }),
    world.employer,
    world.neighbour,
    world.city,
    await world.seat('省厅', 'province'),
    await world.seat('专员', 'commissioner'),
    world.sysadmin,
    await world.seat('安全', 'secadmin'),
    await world.seat('审计', 'auditor'),
    await world.seat('游客', 'guest'),
    world.guest,
  ]
})
afterAll(() => world.close())

const small = goodLogs.transfer
const large = { ...small, amountFen: approvalFen }
const stated = goodLogs.revenue
const statedLarge = { ...stated, amountFen: approvalFen }

type Deed = ['expert' | 'enterprise' | 'county', Parameters<typeof moveLog>[2], ServiceLogForm?]
/** A record filed with this form and brought on by these deeds. */
const path =
  (form: ServiceLogForm, ...deeds: Deed[]) =>
  async () => {
    const { id } = await file(form.kind === 'revenue' ? world.enterprise : world.expert, filingId, form)
    for (const [who, move, next] of deeds)
      await moveLog(world[who], id, move, { reason: '按实际情况', ...(next ? { form: next } : {}) })
    return id
  }
const confirm: Deed = ['enterprise', 'confirm']
const dispute: Deed = ['enterprise', 'dispute']
const correct: Deed = ['expert', 'correct', small]
const restate: Deed = ['enterprise', 'correct', statedLarge]
const refuse: Deed = ['county', 'refuse']

/** How a record comes to stand before each arrow, and the form the move brings. */
const ways: Record<string, { ready?: () => Promise<string>; form?: ServiceLogForm }> = {
  'draft file filed expert': { form: small },
  'draft file confirmed statement': { form: stated },
  'draft file approving statement': { form: statedLarge },
  'filed confirm confirmed enterprise': { ready: path(small) },
  'filed confirm approving enterprise': { ready: path(large) },
  'filed dispute disputed enterprise': { ready: path(small) },
  'filed amend filed expert': { ready: path(small), form: large },
  'disputed amend filed expert': { ready: path(small, dispute), form: small },
  'disputed amend confirmed statement': { ready: path(statedLarge, refuse), form: stated },
  'disputed amend approving statement': { ready: path(statedLarge, refuse), form: statedLarge },
  'confirmed correct filed expert': { ready: path(small, confirm), form: large },
  'confirmed correct confirmed statement': { ready: path(stated), form: stated },
  'confirmed correct approving statement': { ready: path(stated), form: statedLarge },
  'filed withdraw withdrawn expert': { ready: path(small) },
  'filed withdraw confirmed expert': { ready: path(small, confirm, correct) },
  'disputed withdraw withdrawn expert': { ready: path(small, dispute) },
  'disputed withdraw confirmed expert': { ready: path(small, confirm, correct, dispute) },
  'disputed withdraw withdrawn statement': { ready: path(statedLarge, refuse) },
  'disputed withdraw confirmed statement': { ready: path(stated, restate, refuse) },
  'approving withdraw withdrawn statement': { ready: path(statedLarge) },
  'approving withdraw confirmed statement': { ready: path(stated, restate) },
  'confirmed revoke filed enterprise': { ready: path(small, confirm) },
  'approving revoke filed enterprise': { ready: path(large, confirm) },
  'confirmed revoke withdrawn statement': { ready: path(stated) },
  'approving approve confirmed county': { ready: path(large, confirm) },
  'approving refuse disputed county': { ready: path(large, confirm) },
}

const all = arrows.flatMap((arrow) => arrow.by.map((party) => ({ arrow, party, name: nameOf(arrow, party) })))
function nameOf({ from, move, to }: Arrow, party: ServiceLogParty) {
  return `${from} ${move} ${to} ${party}`
}

test('the table above knows every arrow, and every arrow is one party’s', () => {
  expect(Object.keys(ways).sort()).toEqual(all.map(({ name }) => name).sort())
})

const seatOf: Record<ServiceLogParty, 'expert' | 'enterprise' | 'county'> = {
  expert: 'expert',
  statement: 'enterprise',
  enterprise: 'enterprise',
  county: 'county',
}
const others = (party: ServiceLogParty) => [
  ...(['expert', 'enterprise', 'county'] as const).filter((seat) => seat !== seatOf[party]).map((seat) => world[seat]),
  ...strangers,
]
const refused = [401, 403, 404, 409]
const rowOf = (id: string) => world.db.selectFrom('service_log').selectAll().where('id', '=', id).executeTakeFirst()

const beginnings = all.filter(({ arrow }) => arrow.from === 'draft')
test.each(beginnings)('$name: who else tries begins nothing', async ({ arrow, party, name }) => {
  const id = uuidv7()
  const input = { id, filingId, form: ways[name]?.form }
  const answers = await Promise.all(others(party).map((who) => who.tell(serviceLogs.file, input)))
  expect(answers.map(({ status }) => status).filter((status) => !refused.includes(status))).toEqual([])
  expect(await rowOf(id)).toBeUndefined()
  expect(await world[seatOf[party]].tell(serviceLogs.file, input)).toMatchObject({
    reply: { state: arrow.to, version: 1 },
  })
})

const onward = all.filter(({ arrow }) => arrow.from !== 'draft')
test.each(onward)('$name: open to this party, closed to everybody else', async ({ arrow, party, name }) => {
  const way = ways[name]
  const id = (await way?.ready?.()) ?? ''
  const before = await rowOf(id)
  expect(before?.state).toBe(arrow.from)
  const version = before?.version ?? 0
  const who = world[seatOf[party]]
  const { moves, ...seen } = await who.ask(serviceLogs.read, { id })
  const inputOf = (move: (typeof serviceLogMoves)[number], reason?: string) => ({
    ...{ id, version, move },
    ...(reason ? { reason } : {}),
    ...(bringsEdition(move) ? { form: way?.form ?? seen.form } : {}),
  })
  const closed = serviceLogMoves.filter((move) => !moves.some((open) => open.move === move))
  const tries = [
    ...others(party).map((other) => other.tell(serviceLogs.move, inputOf(arrow.move, '想试一试'))),
    ...closed.map((move) => who.tell(serviceLogs.move, inputOf(move, '想试一试'))),
  ]
  const answers = await Promise.all(tries)
  expect(answers.map(({ status }) => status).filter((status) => !refused.includes(status))).toEqual([])
  if (arrow.reason)
    expect(await who.tell(serviceLogs.move, inputOf(arrow.move))).toMatchObject({ problem: { code: 'reasonNeeded' } })
  expect(await rowOf(id)).toEqual(before)
  expect(moves.map(({ move }) => move)).toContain(arrow.move)
  await who.ask(serviceLogs.move, inputOf(arrow.move, '按实际情况'))
  expect(await rowOf(id)).toMatchObject({ state: arrow.to, version: version + 1 })
})
