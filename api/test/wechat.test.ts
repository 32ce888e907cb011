import { startWechatFake, type Trouble, type WechatFake } from '../../test/wechat-fake'
import { type Note, wechat } from '../src/wechat/client'

const appId = 'wx0123456789abcdef'
const secret = 'a-secret-that-must-never-be-seen'
const session = '/sns/jscode2session'
const stableToken = '/cgi-bin/stable_token'
const phone = '/wxa/business/getuserphonenumber'
const wang = { openid: 'oWang-0001', unionid: 'uWang-0001' }

let fake: WechatFake
let clock = 0
const notes: Note[] = []
const written: unknown[] = []

// long enough for a machine that is busy with other things; those who test patience say theirs
const client = (baseUrl = fake.url, timeoutMs = 60_000) =>
  wechat({ appId, secret, baseUrl, timeoutMs, now: () => clock, note: (note) => notes.push(note) })

beforeEach(async () => {
  clock = Date.parse('2026-11-23T09:00:00+08:00')
  notes.length = 0
  written.length = 0
  fake = await startWechatFake({ appId, secret, now: () => clock })
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(text) > 0)
})

afterEach(async () => {
  jest.restoreAllMocks()
  await fake.close()
  const leaked = JSON.stringify([notes, written])
  for (const hidden of [secret, ...fake.sessionKeys(), '13800000001']) expect(leaked).not.toContain(hidden)
})

test('a login code is exchanged for the person’s id, and the session key goes no further', async () => {
  const answer = await client().code2session(fake.loginCode(wang))
  expect(answer).toEqual({ ok: true, ...wang })
  expect(fake.sessionKeys()).toHaveLength(1)
})

test('a mini-program that is bound to no open platform has no unionid', async () => {
  expect(await client().code2session(fake.loginCode({ openid: 'oLi-0002' }))).toEqual({ ok: true, openid: 'oLi-0002' })
})

test('a login code is good once, and for five minutes', async () => {
  const code = fake.loginCode(wang)
  const late = fake.loginCode(wang)
  expect(await client().code2session(code)).toMatchObject({ ok: true })
  expect(await client().code2session(code)).toMatchObject({ ok: false, fault: 'codeInvalid' })
  clock += 5 * 60_000
  expect(await client().code2session(late)).toMatchObject({ ok: false, fault: 'codeInvalid' })
  expect(await client().code2session('invented')).toEqual({
    ok: false,
    fault: 'codeInvalid',
    says: '微信登录没有成功，请再点一次',
  })
})

test.each<[Trouble, string, string]>([
  [{ errcode: 40029 }, 'codeInvalid', '微信登录没有成功，请再点一次'],
  [{ errcode: 40163 }, 'codeInvalid', '微信登录没有成功，请再点一次'],
  [{ errcode: 40226 }, 'highRisk', '当前微信账号暂不能登录，可改用手机号验证码'],
  [{ errcode: 45011 }, 'tooOften', '操作太频繁，请过一会儿再试'],
  [{ errcode: 40013 }, 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  [{ errcode: 40125 }, 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['truncated', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['html', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['502', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['reset', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['redirect', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
  ['stall', 'unavailable', '微信暂时没有回应，请稍后再试，或用手机号验证码登录'],
])('when WeChat answers %j the person hears %s', async (trouble, fault, says) => {
  fake.trouble(session, trouble)
  const patience = trouble === 'stall' ? 200 : undefined
  expect(await client(fake.url, patience).code2session(fake.loginCode(wang))).toEqual({ ok: false, fault, says })
  expect(fake.calls(session)).toBe(1)
  expect(notes).toHaveLength(fault === 'unavailable' ? 1 : 0)
})

test('a busy WeChat is asked once more, not twice', async () => {
  fake.trouble(session, { errcode: -1 })
  expect(await client().code2session(fake.loginCode(wang))).toMatchObject({ ok: true })
  expect(fake.calls(session)).toBe(2)
  fake.trouble(session, { errcode: -1 }, { errcode: -1 }, { errcode: -1 })
  expect(await client().code2session(fake.loginCode(wang))).toMatchObject({ ok: false, fault: 'unavailable' })
  expect(fake.calls(session)).toBe(4)
  expect(notes).toEqual([{ call: 'code2session', reason: 'refused', errcode: -1 }])
})

test('a WeChat that is not there at all is unavailable, and the note does not say the secret', async () => {
  expect(await client('http://127.0.0.1:1').code2session('any')).toMatchObject({ ok: false, fault: 'unavailable' })
  expect(notes).toEqual([{ call: 'code2session', reason: 'TypeError' }])
})

test('a reply of the wrong shape is not believed', async () => {
  const odd = (body: string) => wechat({ appId, secret, baseUrl: fake.url, fetch: async () => new Response(body) })
  for (const body of ['{"openid":7,"session_key":"x"}', '{"openid":""}', '[]', 'null', '""', '{"errcode":"0"}']) {
    expect([body, await odd(body).code2session('any')]).toEqual([
      body,
      expect.objectContaining({ ok: false, fault: 'unavailable' }),
    ])
  }
})

test('the phone-number button’s code is exchanged for the number, once and within five minutes', async () => {
  const { phoneNumber } = client()
  const code = fake.phoneCode('13800000001')
  const late = fake.phoneCode('13800000001')
  expect(await phoneNumber(code)).toEqual({ ok: true, phone: '13800000001', countryCode: '86' })
  expect(await phoneNumber(code)).toMatchObject({ ok: false, fault: 'codeInvalid' })
  clock += 5 * 60_000
  expect(await phoneNumber(late)).toMatchObject({ ok: false, fault: 'codeInvalid' })
  expect(await phoneNumber(fake.phoneCode('51234567', '852'))).toEqual({
    ok: true,
    phone: '51234567',
    countryCode: '852',
  })
})

test('a number made for another mini-program is not believed', async () => {
  const other = await startWechatFake({ appId: 'wxother', secret: 'other', now: () => clock })
  const mixed: typeof fetch = (input, init) => {
    const body =
      typeof init?.body === 'string' ? init.body.replace(appId, 'wxother').replace(secret, 'other') : init?.body
    return fetch(input, { ...init, body })
  }
  const confused = wechat({ appId, secret, baseUrl: other.url, fetch: mixed, now: () => clock })
  expect(await confused.phoneNumber(other.phoneCode('13800000001'))).toMatchObject({ ok: false, fault: 'unavailable' })
  await other.close()
})

test('two processes with two hundred calls each cost one token, and ask for it once each', async () => {
  const [one, two] = [client(), client()]
  const calls = Array.from({ length: 200 }, () =>
    [one, two].map(({ phoneNumber }) => phoneNumber(fake.phoneCode('13800000001'))),
  )
  const answers = await Promise.all(calls.flat())
  expect(answers.filter(({ ok }) => ok)).toHaveLength(400)
  expect([fake.tokensIssued(), fake.calls(stableToken)]).toEqual([1, 2])
}, 120_000)

test('the token is renewed before it ends, and at once when WeChat forgot it', async () => {
  const { phoneNumber } = client()
  const ask = () => phoneNumber(fake.phoneCode('13800000001'))
  await ask()
  clock += 6_800_000
  expect(await ask()).toMatchObject({ ok: true })
  expect(fake.tokensIssued()).toBe(1)
  clock += 200_000
  expect(await ask()).toMatchObject({ ok: true })
  expect(fake.tokensIssued()).toBe(2)
  fake.dropToken()
  expect(await ask()).toMatchObject({ ok: true })
  expect([fake.tokensIssued(), fake.calls(phone)]).toEqual([3, 5])
})

test('without a token there is no number, and the next person gets a new try', async () => {
  const { phoneNumber } = client()
  fake.trouble(stableToken, '502')
  expect(await phoneNumber(fake.phoneCode('13800000001'))).toMatchObject({ ok: false, fault: 'unavailable' })
  expect(await phoneNumber(fake.phoneCode('13800000001'))).toMatchObject({ ok: true })
})
