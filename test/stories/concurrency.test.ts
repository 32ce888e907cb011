import { complaints } from '@kefutong/contract/complaint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { rulePacks } from '@kefutong/contract/rule-pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { sessions } from '@kefutong/contract/session'
import { uuidv7 } from 'uuidv7'
import { filingIn, openWorld, regions, type TestWorld } from '../world'
import { castOf, wake } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => wake(world, '2026-11-12T10:00:00+08:00'))

const waiting = async (state: 'county-review' | 'city-review' = 'county-review') => {
  const cast = await castOf(world)
  return filingIn(world, state, cast.form, cast)
}
const countOf = (table: 'complaint' | 'history' | 'session' | 'filing') =>
  world.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))

test('two officers move one filing at once: one wins, the other sees who was faster', async () => {
  const { id, version } = await waiting()
  const colleague = await world.seat('同事', 'county', { regionCode: regions.zhangdian })
  const [approved, returned] = await Promise.all([
    world.county.tell(filings.move, { id, version, move: 'approve' }),
    colleague.tell(filings.move, { id, version, move: 'return', reason: '请补协议' }),
  ])
  expect([approved.status, returned.status].sort()).toEqual([200, 409])
  const [winner, loser] = approved.ok ? [approved, returned] : [returned, approved]
  expect(loser.problem).toMatchObject({ code: 'changedByOthers', text: '这条记录刚被他人修改' })
  expect(loser.problem.latest).toMatchObject({ id, version: version + 1, state: winner.reply.state })
})

test('ten devices save one draft at once: one is kept whole, the others get the newest state', async () => {
  const cast = await castOf(world)
  const { id, version } = await cast.expert.ask(filings.start, {})
  const forms = Array.from({ length: 10 }, (_, n) => ({ expert: { name: `第${n}台` } }))
  const answers = await Promise.all(forms.map((form) => cast.expert.tell(filings.save, { id, version, form })))
  const won = answers.findIndex(({ ok }) => ok)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const { problem } of answers.filter(({ ok }) => !ok))
    expect(problem).toMatchObject({ code: 'changedByOthers', latest: { form: forms[won] } })
  expect((await cast.expert.ask(filings.read, { id })).form).toEqual(forms[won])
})

test('the same submission sent twenty times at once has one effect and one answer', async () => {
  const { id, version } = await waiting()
  const [key, before] = [uuidv7(), await countOf('history')]
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => world.county.tell(filings.move, { id, version, move: 'approve' }, { key })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  for (const { reply } of answers) expect(reply).toEqual(answers[0]?.reply)
  expect(await countOf('history')).toBe(before + 1)
})

test('strangers without an account are held apart from each other by their keys', async () => {
  const before = await countOf('complaint')
  const one = { kind: 'app' as const, text: '页面打不开，请看看' }
  const key = uuidv7()
  const numbers = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.guest.ask(complaints.file, one, { key })).number),
  )
  expect(new Set(numbers).size).toBe(1)
  expect(await countOf('complaint')).toBe(before + 1)
  const other = await world.guest.tell(complaints.file, { ...one, text: '另外一件事情' }, { key })
  expect(other).toMatchObject({ status: 409, problem: { code: 'sameKeyOtherBody' } })
  expect(await countOf('complaint')).toBe(before + 1)
})

test('one key for two different filings is refused', async () => {
  const [first, second] = [await waiting(), await waiting()]
  const key = uuidv7()
  await world.county.ask(filings.move, { id: first.id, version: first.version, move: 'approve' }, { key })
  const answer = await world.county.tell(
    filings.move,
    { id: second.id, version: second.version, move: 'approve' },
    { key },
  )
  expect(answer).toMatchObject({ status: 409, problem: { code: 'sameKeyOtherBody' } })
})

test.each([undefined, 'short', 'x'.repeat(101)])(
  'a write with the key %s is refused before it does anything',
  async (key) => {
    const before = await countOf('filing')
    const headers = {
      authorization: `Bearer ${world.colleague.token}`,
      'content-type': 'application/json',
      ...(key ? { 'idempotency-key': key } : {}),
    }
    const response = await fetch(`${world.origin}/api/filings`, { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'idempotencyKeyMissing' })
    expect(await countOf('filing')).toBe(before)
  },
)

test('a failed request leaves its key free: the same key succeeds when the reason is gone', async () => {
  const { id, version } = await waiting()
  const key = uuidv7()
  expect((await world.county.tell(filings.move, { id, version, move: 'return' }, { key })).status).toBe(422)
  expect(
    (await world.county.tell(filings.move, { id, version, move: 'return', reason: '请补协议' }, { key })).status,
  ).toBe(200)
})

test('a reply that holds a token is never given a second time', async () => {
  const who = await world.seat('换身份', 'expert')
  const before = await countOf('session')
  const key = uuidv7()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => who.tell(sessions.switch, { membershipId: null }, { key })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const { status } of answers.filter(({ ok }) => !ok)) expect([401, 409]).toContain(status)
  expect(await countOf('session')).toBe(before + 1)
  const kept = await world.db.selectFrom('idempotency').select('reply').where('key', '=', key).execute()
  expect(kept).toEqual([{ reply: null }])
})

test('forty people log in at the same moment and nobody waits for a free connection', async () => {
  const phones = Array.from({ length: 40 }, (_, n) => `1371234${String(n).padStart(4, '0')}`)
  await Promise.all(phones.map((phone) => world.guest.ask(sessions.sendCode, { phone })))
  const codes = new Map(world.texts.map(({ phone, text }) => [phone, /\d{6}/.exec(text)?.[0] ?? '']))
  const enter = (phone: string) =>
    world.guest.tell(sessions.byPhone, { phone, code: codes.get(phone) ?? '', audience: 'h5', privacy: '2026-11' })
  const statuses = (await Promise.all(phones.map(enter))).map(({ status }) => status)
  expect(statuses.filter((status) => status !== 200)).toEqual([])
})

test('one code opens one session, however many times at once it is used', async () => {
  const phone = '13712350000'
  await world.guest.ask(sessions.sendCode, { phone })
  const code = /\d{6}/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? ''
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      world.guest.tell(sessions.byPhone, { phone, code, audience: 'h5', privacy: '2026-11' }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('five taps on 获取验证码 send one text', async () => {
  const phone = '13712360000'
  const answers = await Promise.all(Array.from({ length: 5 }, () => world.guest.tell(sessions.sendCode, { phone })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429, 429, 429])
  expect(world.texts.filter((text) => text.phone === phone)).toHaveLength(1)
})

test('twenty at once, one of them changed by somebody else: the others succeed, each with its own result', async () => {
  const rows = []
  for (let n = 0; n < 20; n += 1) rows.push(await waiting())
  const stale = rows[7]
  if (!stale) throw new Error('no eighth filing')
  await world.county.ask(filings.move, { id: stale.id, version: stale.version, move: 'return', reason: '请补协议' })
  const { items } = await world.county.ask(filings.moveMany, {
    move: 'approve',
    items: rows.map(({ id, version }) => ({ id, version })),
  })
  expect(items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(items.filter(({ ok }) => ok)).toHaveLength(19)
  expect(items[7]).toEqual({ id: stale.id, ok: false, says: '这条记录刚被他人修改' })
  expect((await world.county.ask(filings.read, { id: stale.id })).state).toBe('returned')
  for (const { id } of items.filter(({ ok }) => ok))
    expect((await world.county.ask(filings.read, { id })).state).toBe('city-review')
})

test('two officers with the same twenty never stop each other, and each filing moves once', async () => {
  const rows = []
  for (let n = 0; n < 6; n += 1) rows.push(await waiting())
  const colleague = await world.seat('同事', 'county', { regionCode: regions.zhangdian })
  const items = rows.map(({ id, version }) => ({ id, version }))
  const [one, two] = await Promise.all([
    world.county.ask(filings.moveMany, { move: 'approve', items }),
    colleague.ask(filings.moveMany, { move: 'approve', items: [...items].reverse() }),
  ])
  expect([...one.items, ...two.items].filter(({ ok }) => ok)).toHaveLength(6)
})

test('a batch that cannot succeed says why for each: no reason, foreign, unknown; and more than twenty are refused', async () => {
  const { id, version } = await waiting()
  const unknown = uuidv7()
  const many = await world.county.ask(filings.moveMany, {
    move: 'return',
    items: [
      { id, version },
      { id: unknown, version: 1 },
    ],
  })
  expect(many.items).toEqual([
    { id, ok: false, says: '请写明理由' },
    { id: unknown, ok: false, says: '没有找到这项内容' },
  ])
  const foreign = await world.neighbour.ask(filings.moveMany, { move: 'approve', items: [{ id, version }] })
  expect(foreign.items).toEqual([{ id, ok: false, says: '没有找到这项内容' }])
  const items = Array.from({ length: 21 }, () => ({ id, version }))
  expect((await world.county.tell(filings.moveMany, { move: 'approve', items })).problem.faults).toEqual([
    { field: 'items', says: '一次最多 20 件' },
  ])
})

test('two changes of the rules at once: one becomes the next edition, the other is told', async () => {
  const change = () => world.city.tell(rulePacks.change, { pack: zibo })
  const answers = await Promise.all([change(), change(), change()])
  const revisions = answers.filter(({ ok }) => ok).map(({ reply }) => reply.revision)
  expect(new Set(revisions).size).toBe(revisions.length)
  for (const { problem } of answers.filter(({ ok }) => !ok)) expect(problem.code).toBe('changedByOthers')
})
