import type { Role } from '@kefutong/contract/role'
import { privacyVersion, sessions } from '@kefutong/contract/session'
import { openWorld, regions, type TestWorld } from '../world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const nine = '2026-11-12T09:00:00+08:00'
beforeEach(() => world.at(nine))

const seconds = (n: number) => world.at(new Date(Date.parse(nine) + n * 1000).toISOString())
const hours = (n: number) => seconds(n * 3600)
const phoneAt = (n: number) => `1380013${String(n).padStart(4, '0')}`
const lastCode = (phone: string) =>
  /\d{6}/.exec(world.texts.findLast((text) => text.phone === phone)?.text ?? '')?.[0] ?? ''
const codeFor = async (phone: string) => {
  await world.guest.ask(sessions.sendCode, { phone })
  return lastCode(phone)
}
const enter = (phone: string, code: string, privacy: string = privacyVersion) =>
  world.guest.tell(sessions.byPhone, { phone, code, audience: 'h5', privacy })
const login = async (phone: string) => {
  const { reply } = await enter(phone, await codeFor(phone))
  return world.actor(reply.me.personId, reply.token, phone)
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a code on the phone opens a session once; the phone comes back masked', async () => {
  const phone = phoneAt(1)
  await world.guest.ask(sessions.sendCode, { phone: `+86 ${phone.slice(0, 3)} ${phone.slice(3)}` })
  const code = lastCode(phone)
  const { reply } = await enter(phone, code)
  expect(reply.me).toMatchObject({
    phone: '138****0001',
    current: { role: 'guest', membershipId: null },
    identities: [],
    unread: 0,
  })
  expect(reply.token).toMatch(/^[\w-]{43}$/)
  const again = await enter(phone, code)
  expect(again).toMatchObject({
    status: 422,
    problem: { code: 'codeWrong', faults: [{ field: 'code', says: '验证码不对或已过期' }] },
  })
})

test('the text says what it is, and the answer does not hold the code', async () => {
  const phone = phoneAt(2)
  const reply = await world.guest.ask(sessions.sendCode, { phone })
  expect(reply).toEqual({ phone: '138****0002', expiresInSeconds: 300, again: 60 })
  expect(world.texts.at(-1)?.text).toMatch(/^验证码 \d{6}，5 分钟内有效。科副通不会向您索要验证码。$/)
})

test('five wrong codes lock that code, the right one included; a new code opens again', async () => {
  const phone = phoneAt(3)
  const code = await codeFor(phone)
  for (let tries = 0; tries < 5; tries += 1) expect((await enter(phone, wrong(code))).status).toBe(422)
  expect((await enter(phone, code)).status).toBe(422)
  seconds(61)
  expect((await enter(phone, await codeFor(phone))).status).toBe(200)
})

test('four wrong codes do not', async () => {
  const phone = phoneAt(4)
  const code = await codeFor(phone)
  for (let tries = 0; tries < 4; tries += 1) await enter(phone, wrong(code))
  expect((await enter(phone, code)).status).toBe(200)
})

test('a hundred guesses at once get no further than five in a row', async () => {
  const phone = phoneAt(5)
  const code = await codeFor(phone)
  await Promise.all(Array.from({ length: 100 }, () => enter(phone, wrong(code))))
  expect((await enter(phone, code)).status).toBe(422)
})

test('a wrong code typed again under the same key is told the same, and the key stays free', async () => {
  const phone = phoneAt(6)
  const code = await codeFor(phone)
  const input = { phone, audience: 'h5' as const, privacy: privacyVersion }
  const key = 'a-key-of-one-login'
  for (let n = 0; n < 2; n += 1)
    expect((await world.guest.tell(sessions.byPhone, { ...input, code: wrong(code) }, { key })).problem.code).toBe(
      'codeWrong',
    )
  expect((await world.guest.tell(sessions.byPhone, { ...input, code }, { key })).status).toBe(200)
})

test('a code ends after five minutes, and a new one is sent after sixty seconds', async () => {
  const phone = phoneAt(7)
  const code = await codeFor(phone)
  seconds(59)
  const early = await world.guest.tell(sessions.sendCode, { phone })
  expect(early).toMatchObject({ status: 429, problem: { code: 'tooMany' } })
  expect(early.headers.get('retry-after')).toBe('1')
  seconds(300)
  expect((await enter(phone, code)).status).toBe(422)
  expect((await world.guest.tell(sessions.sendCode, { phone })).status).toBe(200)
})

test('a code for one phone opens no other', async () => {
  const [own, foreign] = [await codeFor(phoneAt(8)), await codeFor(phoneAt(9))]
  const wrongOne = own === foreign ? wrong(own) : own
  expect((await enter(phoneAt(9), wrongOne)).status).toBe(422)
  expect((await enter(phoneAt(9), foreign)).status).toBe(200)
})

test.each(['', '2025-01', undefined])(
  'nobody enters without agreeing to the privacy notice in force (%s)',
  async (privacy) => {
    const phone = phoneAt(10)
    const answer = await world.guest.tell(sessions.byPhone, {
      phone,
      code: '123456',
      audience: 'h5',
      ...(privacy === undefined ? {} : { privacy }),
    })
    expect(answer).toMatchObject({
      status: 400,
      problem: { faults: [{ field: 'privacy', says: '请先阅读并同意隐私政策' }] },
    })
  },
)

test('what was agreed to is kept once, with its version and day', async () => {
  const who = await login(phoneAt(11))
  const kept = () =>
    world.db.selectFrom('consent').select(['version', 'at']).where('person_id', '=', who.personId).execute()
  const first = await kept()
  expect(first).toEqual([{ version: privacyVersion, at: new Date(nine) }])
  seconds(61)
  await login(phoneAt(11))
  expect(await kept()).toEqual(first)
})

test('a text that cannot be sent is said so, and the next try may come at once', async () => {
  const phone = phoneAt(12)
  const sms = world.world.sms
  world.world.sms = { send: () => Promise.reject(new Error('短信网关没有收下')) }
  const failed = await world.guest.tell(sessions.sendCode, { phone })
  expect(failed).toMatchObject({ status: 503, problem: { code: 'smsUnavailable' } })
  world.world.sms = sms
  expect((await world.guest.tell(sessions.sendCode, { phone })).status).toBe(200)
})

test('switching role gives a new token and ends the old one', async () => {
  const one = await world.seat('两个身份', 'expert')
  await world.seat('两个身份', 'enterprise', { orgId: world.orgs.enterprise }, one)
  const me = await one.ask(sessions.me, {})
  expect(me.identities.map(({ role, org }) => [role, org])).toEqual([
    ['expert', null],
    ['enterprise', '淄博砺石铝功能材料有限公司'],
  ])
  const there = me.identities.find(({ role }) => role === 'enterprise')
  const { token, me: now } = await one.ask(sessions.switch, { membershipId: there?.membershipId ?? null })
  expect(now.current.role).toBe('enterprise')
  expect(token).not.toBe(one.token)
  expect((await one.tell(sessions.me, {})).status).toBe(401)
  const acting = world.actor(one.personId, token, one.phone)
  const foreign = await world.enterprise.ask(sessions.me, {})
  expect((await acting.tell(sessions.switch, { membershipId: foreign.current.membershipId })).status).toBe(404)
  expect((await acting.ask(sessions.me, {})).current.role).toBe('enterprise')
})

test('a guest becomes an expert and gets a new token; twice is once', async () => {
  const guest = await login(phoneAt(13))
  const { token, me } = await guest.ask(sessions.becomeExpert, { name: '卫澄' })
  expect(me).toMatchObject({ name: '卫澄', current: { role: 'expert' } })
  expect((await guest.tell(sessions.me, {})).status).toBe(401)
  const again = await world.actor(guest.personId, token, '').ask(sessions.becomeExpert, { name: '别的名字' })
  expect(again.me).toMatchObject({ name: '卫澄', identities: [{ role: 'expert' }] })
})

test('two devices becoming an expert at once make one expert, on both', async () => {
  const one = await login(phoneAt(20))
  seconds(61)
  const two = await login(phoneAt(20))
  const [first, second] = await Promise.all([one.ask(sessions.becomeExpert, {}), two.ask(sessions.becomeExpert, {})])
  expect([first.me.current.role, second.me.current.role]).toEqual(['expert', 'expert'])
  expect(second.me.current.membershipId).toBe(first.me.current.membershipId)
})

test('leaving ends this session, leaving everywhere ends all, from the next request on', async () => {
  const one = await login(phoneAt(14))
  seconds(61)
  const two = await login(phoneAt(14))
  seconds(122)
  const three = await login(phoneAt(14))
  expect(await one.ask(sessions.leave, {})).toEqual({ left: 1 })
  expect((await one.tell(sessions.me, {})).status).toBe(401)
  expect((await two.tell(sessions.me, {})).status).toBe(200)
  expect(await two.ask(sessions.leave, { all: true })).toEqual({ left: 2 })
  for (const who of [two, three]) expect((await who.tell(sessions.me, {})).status).toBe(401)
})

test('who lost the post is nobody at the next request', async () => {
  const officer = await world.seat('调走', 'county', { regionCode: regions.zhangdian })
  expect((await officer.tell(sessions.me, {})).status).toBe(200)
  await world.db
    .updateTable('membership')
    .set({ until: world.now() })
    .where('person_id', '=', officer.personId)
    .execute()
  expect(await officer.tell(sessions.me, {})).toMatchObject({ status: 401, problem: { code: 'signInNeeded' } })
})

const staff: Role[] = ['county', 'city', 'province', 'sysadmin', 'secadmin', 'auditor']
test.each(staff)('a desk of the %s locks after 30 idle minutes, and after 8 hours whatever happens', async (role) => {
  const one = await world.seat('值班', role, role === 'county' ? { regionCode: regions.zhangdian } : {})
  hours(0.5)
  expect((await one.tell(sessions.me, {})).status).toBe(200)
  hours(1.01)
  expect((await one.tell(sessions.me, {})).status).toBe(401)
  hours(0)
  const busy = await world.seat('整天', role, role === 'county' ? { regionCode: regions.zhangdian } : {})
  for (let at = 0.4; at < 8; at += 0.4) {
    hours(at)
    expect((await busy.tell(sessions.me, {})).status).toBe(200)
  }
  hours(8)
  expect((await busy.tell(sessions.me, {})).status).toBe(401)
})

test('everybody else stays for 7 idle days, and for 30 in all', async () => {
  const one = await login(phoneAt(15))
  hours(7 * 24)
  expect((await one.tell(sessions.me, {})).status).toBe(200)
  hours(14 * 24 + 1)
  expect((await one.tell(sessions.me, {})).status).toBe(401)
  hours(0)
  const two = await login(phoneAt(16))
  for (let day = 6; day < 30; day += 6) {
    hours(day * 24)
    expect((await two.tell(sessions.me, {})).status).toBe(200)
  }
  hours(30 * 24)
  expect((await two.tell(sessions.me, {})).status).toBe(401)
})

test.each(['Bearer ', 'Bearer x', 'Basic abc', 'Bearer undefined', `Bearer ${'a'.repeat(4000)}`])(
  '%s is nobody',
  async (authorization) => {
    expect((await fetch(`${world.origin}/api/me`, { headers: { authorization } })).status).toBe(401)
  },
)

test('the table of sessions holds no token, the table of codes no code', async () => {
  const phone = phoneAt(17)
  const code = await codeFor(phone)
  const { reply } = await enter(phone, code)
  await codeFor(phoneAt(18))
  const tables = JSON.stringify([
    await world.db.selectFrom('session').selectAll().execute(),
    await world.db.selectFrom('login_code').selectAll().execute(),
  ])
  expect(tables).not.toContain(reply.token)
  expect(tables).not.toContain(`"${lastCode(phoneAt(18))}"`)
})
