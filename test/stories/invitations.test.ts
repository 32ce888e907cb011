import { filings } from '@kefutong/contract/filing/endpoints'
import { invitations } from '@kefutong/contract/invitation'
import { people } from '@kefutong/contract/person'
import { sessions } from '@kefutong/contract/session'
import { goodForm, openWorld, type TestWorld, uscc } from '../world'
import { enterByPhone } from '../world/enter'
import { draftOf, edit, filingIn, step, wake } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const start = '2026-11-12T10:00:00+08:00'
beforeEach(() => wake(world, start))

let count = 0
/** A filing at an enterprise the city has never heard of, from a university nobody represents. */
const unknownParties = async (state: 'draft' | 'enterprise-review' | 'employer-review' = 'enterprise-review') => {
  count += 1
  const expert = await world.seat(`新专家${count}`, 'expert')
  const contactPhone = `1366666${String(count).padStart(4, '0')}`
  const form = goodForm({
    expert: { phone: expert.phone, institution: `外地大学${count}` },
    enterprise: { name: `淄博新办企业${count}`, uscc: uscc(`6NE${String(count).padStart(4, '0')}`), contactPhone },
  })
  const { employer, county, city } = world
  const cast = { expert, enterprise: world.enterprise, employer, county, city }
  const id = await draftOf(cast, form)
  if (state !== 'draft') await step(cast, id, { move: 'submit', who: 'expert' })
  return { cast, expert, id, form, contactPhone }
}
const send = async (who: TestWorld['expert'], id: string) => who.ask(invitations.send, { id, side: 'enterprise' })

test('the expert sees whom to invite, the link goes to that phone, and who follows it can confirm', async () => {
  const { expert, id, contactPhone, form } = await unknownParties()
  const waiting = await expert.ask(filings.read, { id })
  expect(waiting.invite).toEqual({
    side: 'enterprise',
    org: form.enterprise.name,
    phone: `136****${contactPhone.slice(-4)}`,
    sentAt: null,
  })
  const { url, token, expiresAt } = await send(expert, id)
  expect(url).toBe(`http://kefutong.test/i/${token}`)
  expect(expiresAt).toBe('2026-11-15T02:00:00.000Z')
  expect(world.texts.at(-1)).toMatchObject({ phone: contactPhone, text: expect.stringContaining(url) })
  const guest = await enterByPhone(world, contactPhone)
  const { session, filingId } = await guest.ask(invitations.accept, { token })
  expect(filingId).toBe(id)
  expect(session.me.current).toMatchObject({ role: 'enterprise', org: form.enterprise.name })
  expect((await guest.tell(sessions.me, {})).status).toBe(401)
  const member = world.actor(guest.personId, session.token, contactPhone)
  const { version, moves } = await member.ask(filings.read, { id })
  expect(moves.map(({ move }) => move)).toEqual(['confirm', 'return'])
  expect(await member.ask(filings.move, { id, version, move: 'confirm' })).toMatchObject({ state: 'employer-review' })
  expect((await expert.ask(filings.read, { id })).invite).toMatchObject({ side: 'employer', phone: null })
})

test('fifty accepts at once: one seat, one session, forty-nine dead links', async () => {
  const { expert, id, contactPhone } = await unknownParties()
  const { token } = await send(expert, id)
  const guest = await enterByPhone(world, contactPhone)
  const answers = await Promise.all(Array.from({ length: 50 }, () => guest.tell(invitations.accept, { token })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const { status } of answers.filter(({ ok }) => !ok)) expect([401, 404]).toContain(status)
  expect(
    await world.db.selectFrom('membership').select('id').where('person_id', '=', guest.personId).execute(),
  ).toHaveLength(1)
})

test('looking at a link twenty times changes nothing, and shows nothing that is not needed', async () => {
  const { expert, id, form, contactPhone } = await unknownParties()
  const { token, expiresAt } = await send(expert, id)
  const tables = async () =>
    JSON.stringify(
      await Promise.all(
        (['invitation', 'filing', 'membership', 'history', 'person'] as const).map((table) =>
          world.db.selectFrom(table).selectAll().execute(),
        ),
      ),
    )
  const before = await tables()
  for (let n = 0; n < 20; n += 1) {
    expect(await world.guest.ask(invitations.read, { token })).toEqual({
      side: 'enterprise',
      org: form.enterprise.name,
      expertName: form.expert.name,
      institutionName: form.expert.institution,
      enterpriseName: form.enterprise.name,
      post: form.appointment.post,
      phone: `136****${contactPhone.slice(-4)}`,
      expiresAt,
    })
  }
  expect(await tables()).toBe(before)
})

test('a link lives 72 hours to the minute', async () => {
  const { expert, id } = await unknownParties()
  const { token } = await send(expert, id)
  await wake(world, '2026-11-15T09:59:59+08:00')
  expect((await world.guest.tell(invitations.read, { token })).status).toBe(200)
  await wake(world, '2026-11-15T10:00:00+08:00')
  expect(await world.guest.tell(invitations.read, { token })).toMatchObject({
    status: 404,
    problem: { code: 'linkDead' },
  })
  await wake(world, start)
})

test('a filing that has moved or was edited since kills the link', async () => {
  const { cast, expert, id, form, contactPhone } = await unknownParties()
  const { token } = await send(expert, id)
  const guest = await enterByPhone(world, contactPhone)
  const { session } = await guest.ask(invitations.accept, { token: (await send(expert, id)).token })
  const member = { ...cast, enterprise: world.actor(guest.personId, session.token, contactPhone) }
  await step(member, id, { move: 'return', who: 'enterprise', reason: '任务写得太笼统' })
  expect((await world.guest.tell(invitations.read, { token })).status).toBe(404)
  await edit(cast, id, form)
  await step(cast, id, { move: 'resubmit', who: 'expert' })
  expect((await world.guest.tell(invitations.read, { token })).status).toBe(404)
})

test('a link works for the phone it was sent to and no other', async () => {
  const { expert, id } = await unknownParties()
  const { token } = await send(expert, id)
  const other = await enterByPhone(world, '13677770001')
  expect(await other.tell(invitations.accept, { token })).toMatchObject({
    status: 403,
    problem: { code: 'inviteWrongPhone' },
  })
  expect((await world.guest.tell(invitations.accept, { token })).status).toBe(401)
  expect((await world.guest.tell(invitations.read, { token })).status).toBe(200)
})

test('nobody invites their own phone, by account or by form, and a landline gets no text', async () => {
  const { cast, expert, id, form } = await unknownParties('draft')
  const tell = (phone?: string) =>
    expert.tell(invitations.send, { id, side: 'enterprise', ...(phone ? { phone } : {}) })
  expect(await tell('13612345678')).toMatchObject({ status: 409, problem: { code: 'moveNotPossible' } })
  await edit(cast, id, {
    ...form,
    expert: { ...form.expert, phone: '13655550000' },
    enterprise: { ...form.enterprise, contactPhone: '0533-2341234' },
  })
  await step(cast, id, { move: 'submit', who: 'expert' })
  for (const phone of [expert.phone, '13655550000', `+86 ${expert.phone}`])
    expect((await tell(phone)).problem.code).toBe('inviteOwnPhone')
  expect((await tell()).problem.faults).toEqual([{ field: 'phone', says: '这是座机号，请填 11 位手机号' }])
  expect((await expert.tell(invitations.send, { id, side: 'employer', phone: '13612345678' })).problem.code).toBe(
    'moveNotPossible',
  )
})

test('where a unit has its own people already, an expert cannot bring in others', async () => {
  const { id } = await filingIn(world, 'enterprise-review')
  expect((await world.expert.ask(filings.read, { id })).invite).toBeNull()
  const answer = await world.expert.tell(invitations.send, { id, side: 'enterprise', phone: '13688880000' })
  expect(answer).toMatchObject({ status: 409, problem: { code: 'inviteSeated' } })
  expect(await world.db.selectFrom('invitation').select('id').where('filing_id', '=', id).execute()).toEqual([])
})

test('only the owner sends links; for everybody else the filing is not theirs', async () => {
  const { id } = await unknownParties()
  for (const who of [world.colleague, world.enterprise, world.county, world.city, world.guest]) {
    const { status } = await who.tell(invitations.send, { id, side: 'enterprise', phone: '13612345678' })
    expect([401, 403, 404]).toContain(status)
  }
})

test('only the hash of a link is kept, and a broken one is as dead as an unknown one', async () => {
  const { expert, id } = await unknownParties()
  const { token } = await send(expert, id)
  expect(JSON.stringify(await world.db.selectFrom('invitation').selectAll().execute())).not.toContain(token)
  const broken = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  for (const wrong of [broken, 'x', token.slice(1), `${token}0`])
    expect((await world.guest.tell(invitations.read, { token: wrong })).status).toBe(404)
})

test('an enterprise becomes known by its code with the first filing, and no later form overwrites it', async () => {
  const { form } = await unknownParties()
  const found = async () => (await world.city.ask(people.enterprises, { q: form.enterprise.uscc })).items
  expect(await found()).toMatchObject([{ name: form.enterprise.name, regionCode: form.enterprise.regionCode }])
  const before = await world.db
    .selectFrom('enterprise')
    .selectAll()
    .where('uscc', '=', form.enterprise.uscc)
    .executeTakeFirstOrThrow()
  const liar = await world.seat('改名的人', 'expert')
  const twisted = {
    ...form,
    expert: { ...form.expert, phone: liar.phone },
    enterprise: { ...form.enterprise, name: '改了名的企业', regionCode: '370305' },
  }
  const id = await draftOf({ expert: liar }, twisted)
  const { version } = await liar.ask(filings.read, { id })
  const refused = await liar.tell(filings.move, { id, version, move: 'submit' })
  expect(refused.problem.faults).toEqual([
    { field: 'enterprise.name', says: `这个代码登记的企业是${form.enterprise.name}，请核对` },
    { field: 'enterprise.regionCode', says: '与企业登记的区县不一致，请核对' },
  ])
  const modest = {
    ...twisted,
    enterprise: { ...form.enterprise, business: '改写的主营', contact: '别人', standings: [] },
  }
  await edit({ expert: liar }, id, modest)
  await step({ ...world, expert: liar }, id, { move: 'submit', who: 'expert' })
  expect(
    await world.db
      .selectFrom('enterprise')
      .selectAll()
      .where('uscc', '=', form.enterprise.uscc)
      .executeTakeFirstOrThrow(),
  ).toEqual(before)
})
