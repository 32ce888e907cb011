import { filings } from '@kefutong/contract/filing/endpoints'
import { privacyVersion, sessions } from '@kefutong/contract/session'
import { wechat } from '../../api/src/wechat/client'
import { startWechatFake, type WechatFake } from '../wechat-fake'
import { openWorld, type TestWorld } from '../world'

const app = { appId: 'wx0123456789abcdef', secret: 'a-secret-that-must-never-be-seen' }
const session = '/sns/jscode2session'
const phonePath = '/wxa/business/getuserphonenumber'

let fake: WechatFake
let world: TestWorld
beforeAll(async () => {
  fake = await startWechatFake(app)
  world = await openWorld({ ports: { wechat: wechat({ ...app, baseUrl: fake.url, timeoutMs: 1_500 }) } })
})
afterAll(async () => {
  await world.close()
  await fake.close()
})

const enter = (openid: string, phoneCode?: string, code = fake.loginCode({ openid })) =>
  world.guest.tell(sessions.byWechat, { code, ...(phoneCode ? { phoneCode } : {}), privacy: privacyVersion })
const text = async (phone: string) => {
  await world.guest.ask(sessions.sendCode, { phone })
  const code = /\d{6}/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? ''
  return world.guest.ask(sessions.byPhone, { phone, code, audience: 'h5', privacy: privacyVersion })
}

test('the first time WeChat is asked for the phone, afterwards never again', async () => {
  expect(await enter('o-first')).toMatchObject({
    status: 422,
    problem: { code: 'wechatPhoneNeeded', next: '请授权手机号，或用短信验证码登录' },
  })
  const first = await enter('o-first', fake.phoneCode('13811110001'))
  expect(first.reply.me).toMatchObject({ phone: '138****0001', current: { role: 'guest' } })
  const asked = fake.calls(phonePath)
  const second = await enter('o-first')
  expect(second.reply.me.personId).toBe(first.reply.me.personId)
  expect(fake.calls(phonePath)).toBe(asked)
})

test('WeChat and the text message lead to the same person', async () => {
  const byText = await text('13811110002')
  const byWechat = await enter('o-second', fake.phoneCode('13811110002'))
  expect(byWechat.reply.me.personId).toBe(byText.me.personId)
})

test('a WeChat account follows the phone it was last used with', async () => {
  const first = await enter('o-third', fake.phoneCode('13811110003'))
  const second = await enter('o-third', fake.phoneCode('13811110004'))
  expect(second.reply.me.personId).not.toBe(first.reply.me.personId)
  expect((await enter('o-third')).reply.me.personId).toBe(second.reply.me.personId)
})

test('a phone from abroad is not enough', async () => {
  expect(await enter('o-abroad', fake.phoneCode('5551234567', '1'))).toMatchObject({
    status: 422,
    problem: { code: 'wechatPhoneNeeded' },
  })
})

test('a code is good once', async () => {
  const code = fake.loginCode({ openid: 'o-first' })
  expect((await enter('', undefined, code)).status).toBe(200)
  expect(await enter('', undefined, code)).toMatchObject({ status: 422, problem: { code: 'wechatCodeInvalid' } })
})

test.each([
  [{ errcode: 40226 }, 422, 'wechatRefused', '当前微信账号暂不能登录'],
  [{ errcode: 45011 }, 429, 'tooMany', '操作太频繁'],
  [{ errcode: 40013 }, 503, 'wechatUnavailable', '微信暂时没有回应'],
  ['502', 503, 'wechatUnavailable', '微信暂时没有回应'],
  ['truncated', 503, 'wechatUnavailable', '微信暂时没有回应'],
  ['reset', 503, 'wechatUnavailable', '微信暂时没有回应'],
  ['stall', 503, 'wechatUnavailable', '微信暂时没有回应'],
] as const)('when WeChat answers %j the person reads what to do next', async (trouble, status, code, says) => {
  fake.trouble(session, trouble)
  expect(await enter('o-first')).toMatchObject({
    status,
    problem: { code, text: says, next: expect.stringMatching(/.{5,}/) },
  })
})

test('while WeChat stalls, the others go on working', async () => {
  fake.trouble(session, ...Array.from({ length: 30 }, () => 'stall' as const))
  const stuck = Promise.all(Array.from({ length: 30 }, () => enter('o-first')))
  await new Promise((later) => setTimeout(later, 200))
  const started = performance.now()
  expect((await world.expert.tell(filings.list, {})).status).toBe(200)
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(new Set((await stuck).map(({ status }) => status))).toEqual(new Set([503]))
})

test('without WeChat configured the way in by text is named', async () => {
  const bare = await openWorld()
  const answer = await bare.guest.tell(sessions.byWechat, { code: 'x', privacy: privacyVersion })
  expect(answer).toMatchObject({
    status: 503,
    problem: { code: 'wechatUnavailable', next: '请稍后再试，或用短信验证码登录' },
  })
  await bare.close()
})

test('neither session keys nor openids nor phones are in the log or in a reply', async () => {
  const shown = JSON.stringify([world.logged, (await enter('o-first')).reply])
  for (const hidden of [...fake.sessionKeys(), app.secret, 'o-first', '13811110001'])
    expect(shown).not.toContain(hidden)
})
