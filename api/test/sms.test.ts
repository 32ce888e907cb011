import { type SmsFake, type SmsTrouble, startSmsFake } from '../../test/sms-fake'
import { consoleSms } from '../src/sms/console'
import { signatureOf, webhookSms } from '../src/sms/webhook'

const secret = 'between-us-and-the-gateway'
const phone = '13800000001'
const text = '验证码 246810，5 分钟内有效。'

let gateway: SmsFake
const sms = (options: Partial<Parameters<typeof webhookSms>[0]> = {}) =>
  webhookSms({ url: gateway.url, secret, deadline: gateway.deadline, allowHttpOnLoopback: true, ...options })

beforeEach(async () => {
  gateway = await startSmsFake({ secret })
})
afterEach(() => gateway.close())

test('the gateway gets the phone, the text and an id, signed', async () => {
  await sms().send(phone, text)
  await sms().send(phone, text)
  const [first, second] = gateway.sent()
  expect(first).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), phone, text })
  expect(second?.id).not.toBe(first?.id)
})

test.each<[SmsTrouble]>([[500], [503], ['reset'], ['stall']])(
  'after %p it is sent at the second try',
  async (trouble) => {
    gateway.trouble(trouble)
    await sms().send(phone, text)
    expect([gateway.sent().length, gateway.posts()]).toEqual([1, 2])
  },
)

test('a text that was taken before the answer was lost is not sent twice: the second try has the same id', async () => {
  gateway.trouble('after')
  await sms().send(phone, text)
  expect([gateway.sent().length, gateway.posts()]).toEqual([1, 2])
})

test.each<[SmsTrouble, string]>([
  [400, '短信网关没有收下（HTTP 400）'],
  [429, '短信网关没有收下（HTTP 429）'],
])('a refusal (%p) is final', async (trouble, says) => {
  gateway.trouble(trouble)
  await expect(sms().send(phone, text)).rejects.toThrow(says)
  expect(gateway.posts()).toBe(1)
})

test.each<[SmsTrouble]>([[502], ['reset'], ['stall'], ['redirect']])(
  'two tries with %p are the end, and the reason names neither phone, text nor secret',
  async (trouble) => {
    gateway.trouble(trouble, trouble)
    const error = await sms()
      .send(phone, text)
      .then(
        () => undefined,
        (reason: Error) => reason,
      )
    expect(error?.message).toMatch(/^短信网关没有收下（(HTTP 502|TypeError|TimeoutError)）$/)
    expect(`${error?.stack}${JSON.stringify(error)}`).not.toMatch(new RegExp(`${phone}|246810|${secret}`))
    expect([gateway.sent().length, gateway.posts()]).toEqual([0, 2])
  },
)

test('another secret, or a clock that is off, is refused by the gateway', async () => {
  await expect(sms({ secret: 'somebody-else’s-secret' }).send(phone, text)).rejects.toThrow('HTTP 401')
  await expect(sms({ now: () => Date.now() - 600_000 }).send(phone, text)).rejects.toThrow('HTTP 401')
  expect(gateway.refused()).toEqual(['signature', 'stale'])
})

test('the signature is the documented one', () => {
  expect(signatureOf('secret-of-sixteen', '1795402800', '{"id":"1"}')).toBe(
    'f54a1f5d0962aca3c7cb20fc6e19f447194b2ba97817725d1c02f9051244f73b',
  )
})

test.each([
  ['http://sms.example.cn/send', false],
  ['http://sms.example.cn/send', true],
  ['http://127.0.0.1:9/send', false],
  ['http://localhost:9/send', true],
  ['ftp://sms.example.cn', true],
  ['sms.example.cn', true],
])('%s (plain http on this machine allowed: %p) is refused at the start', (url, allowHttpOnLoopback) => {
  expect(() => sms({ url, allowHttpOnLoopback })).toThrow('必须以 https:// 开头')
})

test('https is taken, a short secret is not', () => {
  expect(() => sms({ url: 'https://sms.example.cn/send', allowHttpOnLoopback: false })).not.toThrow()
  expect(() => sms({ secret: 'short' })).toThrow('至少 16 个字符')
})

test('in the demo the text is said on the terminal and kept for the log-in page', async () => {
  const lines: string[] = []
  const demo = consoleSms((line) => lines.push(line))
  expect(demo.last()).toBeUndefined()
  await demo.send(phone, text)
  expect(lines).toEqual([`短信（演示，未发送）→ ${phone}：${text}`])
  expect(demo.last()).toEqual({ phone, text })
})
