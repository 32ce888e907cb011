import { cities } from '@kefutong/contract/city'
import { sessions } from '@kefutong/contract/session'
import { demoAllowed, readEnv } from '../../api/src/env'
import { openWorld } from '../world'

test('without demo mode its identities are not there, and nobody enters as one', async () => {
  const world = await openWorld()
  expect((await world.guest.ask(cities.read, {})).demo).toBe(false)
  expect(await world.guest.tell(sessions.demo, {})).toMatchObject({
    status: 404,
    problem: { text: '没有找到这项内容' },
  })
  expect((await world.guest.tell(sessions.byDemo, { id: 'city', audience: 'h5' })).status).toBe(404)
  expect(await world.db.selectFrom('session').select('person_id').where('membership_id', 'is', null).execute()).toEqual(
    [],
  )
  await world.close()
})

const database = { DATABASE_URL: 'postgres://kefutong@db.example/kefutong' }
const production = {
  NODE_ENV: 'production',
  SMS_WEBHOOK_URL: 'https://sms.example/send',
  SMS_WEBHOOK_SECRET: '0123456789abcdef',
  LEDGER_KEY: '00112233445566778899aabbccddeeff'.repeat(2),
  SECRET: 'abcdefghijklmnopqrstuvwxyz012345',
}
const read = (env: Record<string, string>) => readEnv(env as NodeJS.ProcessEnv, '/srv/kefutong')

test.each<[string, Record<string, string>, boolean]>([
  ['a fresh clone', {}, true],
  ['a fresh clone with an empty DATABASE_URL', { DATABASE_URL: '' }, true],
  ['development', { NODE_ENV: 'development' }, true],
  ['a database of one’s own', database, false],
  ['a database in development', { ...database, NODE_ENV: 'development' }, false],
  ['production', { ...production, ...database }, false],
])('demo identities on %s: %s', (_where, env, allowed) => {
  expect(demoAllowed(read(env))).toBe(allowed)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['no database', production, /DATABASE_URL/],
  ['an empty address of the database', { ...production, DATABASE_URL: '' }, /DATABASE_URL/],
  ['no way to log in', { NODE_ENV: 'production', ...database }, /SMS_WEBHOOK_URL.*WECHAT_APP_ID/],
  ['no secret', { ...production, ...database, SECRET: '' }, /SECRET.*32/],
  ['a secret that is too short', { ...production, ...database, SECRET: 'hunter2' }, /SECRET.*32/],
  [
    'WeChat without its secret',
    { NODE_ENV: 'production', ...database, WECHAT_APP_ID: 'wx0123456789abcdef' },
    /WECHAT_SECRET/,
  ],
  ['no key of the ledger', { ...production, ...database, LEDGER_KEY: '' }, /请设置 LEDGER_KEY/],
  ['a key of the ledger that is none', { ...production, ...database, LEDGER_KEY: '12345678' }, /^LEDGER_KEY 要是/],
  ['an SM2 key that is none', { ...production, ...database, LEDGER_SM2_PRIVATE_KEY: 'secret' }, /SM2 私钥/],
  ['an SM2 public key that is none', { ...production, ...database, LEDGER_SM2_PUBLIC_KEYS: '04ab' }, /SM2 公钥/],
])('production with %s does not start, and says what is missing', (_what, env, says) => {
  expect(() => read(env)).toThrow(says)
  expect(() => read(env)).toThrow(expect.objectContaining({ refusal: true }))
})

test.each(['abc', '-1', '70000', '3000.5'])('PORT=%s is refused in words', (PORT) => {
  expect(() => read({ PORT })).toThrow(/^PORT 要是 0 到 65535 的整数/)
})

test('in demo mode the identities that exist are one tap away, each in its own role', async () => {
  const world = await openWorld({ demo: true })
  for (const [who, phone] of [
    [world.county, '13800000301'],
    [world.city, '13800000401'],
  ] as const) {
    await world.db.updateTable('person').set({ phone }).where('id', '=', who.personId).execute()
  }
  expect((await world.guest.ask(cities.read, {})).demo).toBe(true)
  const { identities } = await world.guest.ask(sessions.demo, {})
  expect(identities.map(({ id, name, org }) => [id, name, org])).toEqual([
    ['county', '程砚', '张店区科技局'],
    ['city', '许知行', '淄博市科技局'],
  ])
  for (const { id, role } of identities) {
    const { token, me } = await world.guest.ask(sessions.byDemo, { id, audience: 'h5' })
    expect(me.current.role).toBe(role)
    expect((await world.actor(me.personId, token, '').tell(sessions.me, {})).status).toBe(200)
  }
  expect((await world.guest.tell(sessions.byDemo, { id: 'nobody', audience: 'h5' })).status).toBe(404)
  await world.close()
})
