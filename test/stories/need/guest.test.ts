import { randomUUID } from 'node:crypto'
import { helpCodes } from '@kefutong/contract/help-code'
import { needs } from '@kefutong/contract/need/endpoints'
import { needNumber } from '@kefutong/contract/need/number'
import type { ProblemReply } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'
import { networkOf } from '../../../api/src/need/budget'
import { type Actor, openWorld, regions, type TestWorld } from '../../world'
import { enterByPhone } from '../../world/enter'
import { type Guest, guestAt } from '../../world/guest'
import { wake } from '../../world/journey'
import { raiseAsGuest, sentence } from '../../world/need'

const morning = '2026-11-23T09:41:00+08:00'
let world: TestWorld
let commissioner: Actor
beforeAll(async () => {
  world = await openWorld({ now: morning })
  commissioner = await world.seat('专员', 'commissioner')
})
afterAll(() => world.close())
beforeEach(() => wake(world, morning))

const good = (guest: Guest, more: object = {}) => ({
  ...{ sentence, enterprise: '淄博澄塘聚氨酯材料有限公司', phone: '13800000533', device: guest.device },
  ...more,
})
const tell = (more: object, guest = guestAt(world.origin)) => guest.tell(needs.raise, good(guest, more))
const minutes = (count: number) => wake(world, new Date(Date.parse(morning) + count * 60_000).toISOString())
const countNeeds = async () =>
  Number(
    (
      await world.db
        .selectFrom('need')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('what guests type', () => {
  test.each<[string, object, string, string]>([
    ['emoji only', { sentence: '😭😭😭🏭🔥' }, 'sentence', '只有表情或符号，看不明白，请用文字写'],
    [
      '10,000 characters',
      { sentence: '难'.repeat(10_000) },
      'sentence',
      '最多 500 个字，现在 10000 个，请先写要点，细节以后补',
    ],
    ['mixed scripts', { sentence: '设备漏油 помогите' }, 'sentence', '请用中文填写，“пом”这样的字认不出来'],
    ['HTML', { sentence: '<img src=x onerror=alert(1)>设备漏油' }, 'sentence', '请只写文字，不要粘贴网页代码'],
    ['zero width only', { sentence: '\u200b\u200d\ufeff' }, 'sentence', '请写一句难题'],
    ['a sentence too short', { sentence: '坏了' }, 'sentence', '请用五个字以上说明难题'],
    ['HTML for a name', { enterprise: '<b>厂</b>' }, 'enterprise', '请只写文字，不要粘贴网页代码'],
    ['no name', { enterprise: undefined }, 'enterprise', '请填企业名称'],
    ['a phone too short', { phone: '1380000' }, 'phone', '手机号少 4 位，请填 11 位手机号'],
    ['a landline', { phone: '0533-2341234' }, 'phone', '这是座机号，请填 11 位手机号'],
    ['no phone', { phone: undefined }, 'phone', '请填手机号'],
    ['a foreign county', { regionCode: '110101' }, 'regionCode', '请选择本市的区县'],
    ['no device', { device: undefined }, 'device', '缺少设备编号'],
    ['a field nobody knows', { state: 'verified' }, 'state', '没有这一项，请去掉'],
  ])('%s', async (_what, more, field, says) => {
    const before = await countNeeds()
    const { status, problem } = await tell(more)
    expect([status, problem.code]).toEqual([400, 'inputInvalid'])
    expect(problem.faults).toContainEqual({ field, says })
    expect(await countNeeds()).toBe(before)
  })

  test.each<[string, object, object]>([
    ['a phone with blanks and +86', { phone: ' +86 138 0000 0533 ' }, { phone: '13800000533' }],
    ['a full-width phone', { phone: '１３８０００００５３３' }, { phone: '13800000533' }],
    ['full-width letters', { sentence: 'ＰＥＭ电解槽双极板腐蚀' }, { sentence: 'PEM电解槽双极板腐蚀' }],
    ['zero-width marks between', { sentence: '辊棒\u200b弯曲\u200d变形严重' }, { sentence: '辊棒弯曲变形严重' }],
    ['emoji beside words', { sentence: '窑炉温差大😭怎么办' }, { sentence: '窑炉温差大😭怎么办' }],
  ])('%s is mended, not refused', async (_what, more, kept) => {
    const { reply } = await tell(more)
    const row = await world.db.selectFrom('need').selectAll().where('id', '=', reply.id).executeTakeFirstOrThrow()
    expect(row).toMatchObject(kept)
  })
})

describe('budgets', () => {
  test('one device sends five in an hour and twenty in a day, whatever addresses it comes from', async () => {
    const device = randomUUID()
    const send = () => tell({ device })
    for (let n = 0; n < 5; n += 1) expect((await send()).status).toBe(200)
    const { status, problem, headers } = await send()
    expect([status, problem.text, problem.next]).toEqual([
      429,
      '这一会儿提交得有点多',
      '内容都还在，请过一小时再提交，着急可打科技局电话',
    ])
    expect(headers.get('retry-after')).toBe('3600')
    for (const hour of [1, 2, 3]) {
      await minutes(hour * 61)
      const statuses = []
      for (let n = 0; n < 6; n += 1) statuses.push((await send()).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
    await minutes(10 * 61)
    expect((await send()).status).toBe(429)
    await minutes(24 * 60 + 1)
    expect((await send()).status).toBe(200)
  })

  test('one address sends five in an hour, whatever devices it names', async () => {
    const address = '198.51.100.1'
    const statuses = []
    for (let n = 0; n < 6; n += 1) statuses.push((await tell({}, guestAt(world.origin, { address }))).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  test('one code takes five in an hour and then tells people to write the name instead, which works', async () => {
    const code = await world.city.ask(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise })
    const token = code.url?.split('/n/')[1] ?? ''
    for (let n = 0; n < 5; n += 1) expect((await tell({ code: token, enterprise: undefined })).status).toBe(200)
    const late = guestAt(world.origin)
    const refused = await tell({ code: token, enterprise: undefined }, late)
    expect([refused.status, refused.problem.next]).toEqual([429, '您可以直接填写企业名称继续提交'])
    // nothing of the refused try was counted against the guest
    for (let n = 0; n < 5; n += 1) expect((await tell({}, late)).status).toBe(200)
  })

  test('twenty at once from one device are five, exactly', async () => {
    const device = randomUUID()
    const before = await countNeeds()
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell({ device })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await countNeeds()).toBe(before + 5)
  })

  test('a retry costs nothing, and a member of an enterprise is known and not counted', async () => {
    const guest = guestAt(world.origin)
    const one = good(guest, { id: uuidv7() })
    for (let n = 0; n < 8; n += 1) expect((await guest.tell(needs.raise, one)).status).toBe(200)
    const device = randomUUID()
    for (let n = 0; n < 7; n += 1)
      expect((await world.enterprise.tell(needs.raise, { sentence, device })).reply.enterpriseName).toBe(
        '淄博砺石铝功能材料有限公司',
      )
  })

  test('what is kept to count with names no address and no device', async () => {
    const guest = guestAt(world.origin, { address: '198.51.100.9' })
    await guest.ask(needs.raise, good(guest))
    const rows = await world.db.selectFrom('budget').select('who').execute()
    expect(JSON.stringify(rows)).not.toContain('198.51.100.9')
    expect(JSON.stringify(rows)).not.toContain(guest.device)
  })

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('the address %s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network))
})

const bare = ({ requestId: _id, ...problem }: ProblemReply) => problem
const wrongCode = (code: string) => (code.startsWith('0') ? '1' : '0') + code.slice(1)

describe('number and claim code', () => {
  test('a number with a wrong check digit and a code of the wrong shape are told in words', async () => {
    const guest = guestAt(world.origin)
    const { number } = await raiseAsGuest(world)
    const broken = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0')
    const answer = await guest.tell(needs.track, { number: broken, claim: '7K4' })
    expect(answer.problem.faults).toEqual([
      { field: 'number', says: '需求编号校验位不对，请逐位核对' },
      { field: 'claim', says: '凭证码是 8 位，请核对' },
    ])
  })

  test('an unknown number and a wrong code answer alike, and both rest after five mistakes', async () => {
    const guest = guestAt(world.origin)
    const { number, claimCode } = await raiseAsGuest(world)
    const unknown = needNumber({ year: 2031, serial: 999_999 })
    for (let n = 0; n < 5; n += 1) {
      const [known, nowhere] = [
        await guest.tell(needs.track, { number, claim: wrongCode(claimCode) }),
        await guest.tell(needs.track, { number: unknown, claim: wrongCode(claimCode) }),
      ]
      expect(known.status).toBe(422)
      expect(bare(known.problem)).toEqual(bare(nowhere.problem))
      expect(known.problem.text).toBe('编号或凭证码不对')
    }
    const [known, nowhere] = [
      await guest.tell(needs.track, { number, claim: wrongCode(claimCode) }),
      await guest.tell(needs.track, { number: unknown, claim: wrongCode(claimCode) }),
    ]
    expect([known.status, known.problem.code]).toEqual([429, 'claimLocked'])
    expect(bare(known.problem)).toEqual(bare(nowhere.problem))
    expect(known.headers.get('retry-after')).toBe(nowhere.headers.get('retry-after'))
  })

  test('a code tried 1,000 times is locked for its number, longer each time, and never for the holder’s phone', async () => {
    const phone = '13822220001'
    const guest = guestAt(world.origin)
    const { number, claimCode, id } = await raiseAsGuest(world, { phone })
    const tries = Array.from({ length: 1000 }, (_, n) => n)
    const statuses: number[] = []
    for (let at = 0; at < tries.length; at += 20) {
      const some = await Promise.all(
        tries.slice(at, at + 20).map(() => guest.tell(needs.track, { number, claim: wrongCode(claimCode) })),
      )
      statuses.push(...some.map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(995)
    // even the right code waits now, from any address
    expect((await guestAt(world.origin).tell(needs.track, { number, claim: claimCode })).status).toBe(429)
    // a neighbour's number is not touched by it
    const other = await raiseAsGuest(world)
    expect((await guest.tell(needs.track, { number: other.number, claim: other.claimCode })).status).toBe(200)

    const holder = await enterByPhone(world, phone)
    const seen = await holder.ask(needs.track, { number, claim: wrongCode(claimCode) })
    expect(seen).toMatchObject({ id, grant: 'owner' })

    let now = 0
    for (const pause of [1, 2, 4, 8, 16, 32, 60, 60]) {
      now += pause
      await minutes(now)
      expect((await guest.tell(needs.track, { number, claim: wrongCode(claimCode) })).status).toBe(422)
      const { headers } = await guest.tell(needs.track, { number, claim: claimCode })
      expect(Number(headers.get('retry-after'))).toBe(Math.min(60, pause * 2) * 60)
    }
    await minutes(now + 61)
    expect((await guest.tell(needs.track, { number, claim: claimCode })).status).toBe(200)
    // the holder came: the count begins again
    expect((await guest.tell(needs.track, { number, claim: wrongCode(claimCode) })).status).toBe(422)
    expect((await guest.tell(needs.track, { number, claim: claimCode })).status).toBe(200)
  })

  test('no table holds a claim code, and the log holds none either', async () => {
    const guest = guestAt(world.origin)
    const { number, claimCode } = await raiseAsGuest(world)
    await guest.ask(needs.track, { number, claim: claimCode })
    const { rows } = await world.pool.query(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    )
    for (const { table_name } of rows) {
      const found = await world.pool.query(`select count(*) as n from "${table_name}" t where t::text like $1`, [
        `%${claimCode}%`,
      ])
      expect([table_name, Number(found.rows[0].n)]).toEqual([table_name, 0])
    }
    expect(world.logged.join('\n')).not.toContain(claimCode)
  })

  test('the holder may do what the enterprise may, and nothing that is the officials’', async () => {
    const guest = guestAt(world.origin)
    const { number, claimCode, id } = await raiseAsGuest(world)
    const holding = { number, claim: claimCode }
    const { version } = await guest.ask(needs.track, holding)
    const verify = await guest.tell(needs.trackMove, { ...holding, version, move: 'verify' })
    expect(verify.problem.code).toBe('inputInvalid')
    expect((await guest.tell(needs.trackContact, holding)).problem.code).toBe('matchNotBoth')
    expect((await guest.tell(needs.trackMove, { ...holding, version: 9, move: 'withdraw' })).problem).toMatchObject({
      code: 'changedByOthers',
      latest: { id, version },
    })
    const gone = await guest.ask(needs.trackMove, { ...holding, version, move: 'withdraw' })
    expect(gone.stateLabel).toBe('已撤回')
  })
})

test('an official types a need in for somebody else, does not verify it, and the phone adopts it', async () => {
  const device = randomUUID()
  const raised = await commissioner.ask(needs.raise, {
    ...{ sentence, enterprise: '电话来的一家厂', phone: '13833330001', device, regionCode: regions.zhangdian },
  })
  const { version } = await commissioner.ask(needs.read, { id: raised.id })
  const own = await commissioner.tell(needs.move, { id: raised.id, version, move: 'verify' })
  expect(own.problem.code).toBe('ownNeed')
  const colleague = await world.seat('另一位专员', 'commissioner')
  expect((await colleague.ask(needs.move, { id: raised.id, version, move: 'verify' })).state).toBe('verified')
  const holder = await enterByPhone(world, '13833330001')
  expect((await holder.ask(needs.list, { group: 'mine' })).items.map(({ id }) => id)).toEqual([raised.id])
  const phoneless = await commissioner.tell(needs.raise, { sentence, enterprise: '一家厂', device })
  expect(phoneless.problem.faults).toEqual([{ field: 'phone', says: '请填手机号' }])
})

test('names of enterprises come as one types, names only, two characters at least', async () => {
  await world.db.updateTable('enterprise').set({ contact_phone: '13999999999' }).execute()
  expect(await world.guest.ask(needs.enterpriseNames, { q: '砺石' })).toEqual({ items: ['淄博砺石铝功能材料有限公司'] })
  expect(await world.guest.ask(needs.enterpriseNames, { q: '%%' })).toEqual({ items: [] })
  expect((await world.guest.tell(needs.enterpriseNames, { q: '淄' })).problem.faults).toEqual([
    { field: 'q', says: '请输入两个字以上' },
  ])
})
