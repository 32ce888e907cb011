import { randomUUID } from 'node:crypto'
import { helpCodes } from '@kefutong/contract/help-code'
import { matches } from '@kefutong/contract/match'
import { messages } from '@kefutong/contract/message'
import { needs } from '@kefutong/contract/need/endpoints'
import { type Actor, openWorld, regions, type TestWorld } from '../../world'
import { guestAt } from '../../world/guest'
import { passTo, wake } from '../../world/journey'
import { expertOf, needStep, raiseAsGuest, sentence } from '../../world/need'

let world: TestWorld
let commissioner: Actor
let expert: Actor
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-23T09:41:00+08:00' })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  expert = await expertOf(world, '苏砚秋')
})
afterAll(() => world.close())

const titles = async (who: Actor) => (await who.ask(messages.list, {})).items.map(({ title }) => title)

test('a guest scans, writes one sentence, and follows it by number and claim code to a confirmed solution', async () => {
  const code = await world.city.ask(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise })
  const token = code.url?.split('/n/')[1] ?? ''
  const guest = guestAt(world.origin)
  expect(await guest.ask(helpCodes.resolve, { code: token })).toEqual({
    kind: 'enterprise',
    name: '淄博砺石铝功能材料有限公司',
    enterprise: '淄博砺石铝功能材料有限公司',
    regionName: '张店区',
    short: code.short,
  })

  const raised = await guest.ask(needs.raise, {
    sentence,
    code: token,
    phone: '+86 138 0000 0533',
    device: guest.device,
  })
  expect(raised).toMatchObject({
    enterpriseName: '淄博砺石铝功能材料有限公司',
    office: '科技专员',
    // a Monday: one, three and ten working days on
    promised: { verify: '2026-11-24', contact: '2026-11-26', plan: '2026-12-07' },
    provisional: false,
  })
  expect(raised.number).toMatch(/^XQ-2026-000001-[0-9A-Z]$/)
  expect(raised.claimCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(await titles(commissioner)).toContain('有一条技术需求等您核实')

  const holding = {
    number: raised.number.toLowerCase(),
    claim: `${raised.claimCode.slice(0, 4)} ${raised.claimCode.slice(4)}`,
  }
  const first = await guest.ask(needs.track, holding)
  expect(first).toMatchObject({ grant: 'owner', stateLabel: '待核实', phone: '138****0533', match: null })
  expect(first.moves.map(({ move }) => move)).toEqual(['withdraw'])
  expect(first.timeline.map(({ step, status, promised, left }) => [step, status, promised, left])).toEqual([
    ['raise', 'done', null, null],
    ['verify', 'now', '2026-11-24', 1],
    ['contact', 'next', '2026-11-26', null],
    ['plan', 'next', '2026-12-07', null],
    ['solve', 'next', null, null],
    ['confirm', 'next', null, null],
    ['follow-up', 'next', null, null],
  ])

  const cast = {
    name: '',
    orgId: '',
    owner: world.enterprise,
    expert,
    commissioner,
    county: world.county,
    city: world.city,
  }
  const inbox = await commissioner.ask(needs.list, { group: 'to-verify' })
  expect(inbox.items).toMatchObject([
    { id: raised.id, due: { what: 'verify', left: 1 }, level: 'commissioner', held: false },
  ])
  expect((await commissioner.ask(needs.contact, { id: raised.id })).phone).toBe('13800000533')
  await needStep(cast, raised.id, 'verify', 'commissioner')
  await needStep(cast, raised.id, 'dispatch', 'commissioner')
  expect(await titles(expert)).toContain('有一条需求请您看看')

  const asked = await expert.ask(needs.read, { id: raised.id })
  expect(asked).toMatchObject({ grant: 'matched', enterpriseName: '淄博砺石铝功能材料有限公司', phone: null })
  const refused = await expert.tell(matches.contact, { id: asked.match?.id ?? '' })
  expect(refused).toMatchObject({ status: 422, problem: { code: 'matchNotBoth' } })
  await needStep(cast, raised.id, 'accept', 'expert')
  expect((await expert.tell(matches.contact, { id: asked.match?.id ?? '' })).problem.code).toBe('matchNotBoth')

  const offered = await guest.ask(needs.track, holding)
  expect(offered.match).toMatchObject({ expertName: '苏砚秋', institutionName: '江淮材料研究院', expertAgreed: true })
  const agreed = await guest.ask(needs.trackMove, { ...holding, version: offered.version, move: 'agree' })
  expect(agreed.match).toMatchObject({ state: 'agreed', mayReveal: true, lapsesOn: null })
  expect(await expert.ask(matches.contact, { id: asked.match?.id ?? '' })).toEqual({
    name: '提出人',
    org: '淄博砺石铝功能材料有限公司',
    phone: '13800000533',
    left: 19,
  })
  expect((await guest.ask(needs.trackContact, holding)).phone).toBe(expert.phone)

  const nothing = await expert.tell(needs.move, {
    id: raised.id,
    version: (await expert.ask(needs.read, { id: raised.id })).version,
    move: 'start',
  })
  expect(nothing.problem.faults).toEqual([{ field: 'note', says: '请写一句解决方案' }])
  await needStep(cast, raised.id, 'start', 'expert', { note: '换催化剂并控温，先做三批对比' })
  await needStep(cast, raised.id, 'solve', 'expert', { note: '羟值偏差降到 1 以内' })
  const solved = await guest.ask(needs.track, holding)
  expect(solved).toMatchObject({ plan: '换催化剂并控温，先做三批对比', outcome: '羟值偏差降到 1 以内' })
  const back = await guest.ask(needs.trackMove, {
    ...holding,
    version: solved.version,
    move: 'reject',
    reason: '第三批又收缩了',
  })
  expect(back.state).toBe('solving')
  await needStep(cast, raised.id, 'solve', 'expert', { note: '加了稳泡剂，五批都好' })
  const { version } = await guest.ask(needs.track, holding)
  const confirmed = await guest.ask(needs.trackMove, { ...holding, version, move: 'confirm' })
  expect(confirmed).toMatchObject({ state: 'confirmed', stateLabel: '企业已确认', due: null })
  expect(confirmed.remarks.map(({ label }) => label)).toEqual([
    '已解决，请企业确认',
    '还没解决',
    '已解决，请企业确认',
    '给出方案，开始解决',
  ])

  await passTo(world, '2027-02-21')
  const asking = await guest.ask(needs.track, holding)
  expect(asking.stateLabel).toBe('回访中')
  const still = await guest.ask(needs.trackMove, { ...holding, version: asking.version, move: 'still' })
  expect(still).toMatchObject({ state: 'settled', moves: [] })
  await wake(world, '2026-11-23T09:41:00+08:00')
})

test('the same phone, once it logs in, finds its needs', async () => {
  const raised = await raiseAsGuest(world, {
    phone: '13911110001',
    sentence: '隔膜压缩机密封件三个月就漏，想延长到一年',
  })
  const { enterByPhone } = await import('../../world/enter')
  const holder = await enterByPhone(world, '13911110001')
  const mine = await holder.ask(needs.list, { group: 'mine' })
  expect(mine.items.map(({ id }) => id)).toEqual([raised.id])
  expect(await holder.ask(needs.read, { id: raised.id })).toMatchObject({ grant: 'owner', editable: true })
  const other = await enterByPhone(world, '13911110002')
  expect((await other.ask(needs.list, { group: 'mine' })).items).toEqual([])
  expect((await other.tell(needs.read, { id: raised.id })).status).toBe(404)
})

test('twenty submits at once are one need and one answer, with one key or with twenty', async () => {
  const guest = guestAt(world.origin)
  const one = {
    id: randomUUID(),
    sentence: '陶瓷辊棒高温弯曲，寿命不到两个月',
    enterprise: '淄博无名陶瓷厂',
    phone: '13800000777',
    device: guest.device,
  }
  const count = async () =>
    Number(
      (
        await world.db
          .selectFrom('need')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const before = await count()
  const key = randomUUID()
  const same = await Promise.all(Array.from({ length: 20 }, () => guest.ask(needs.raise, one, { key })))
  const others = await Promise.all(Array.from({ length: 20 }, () => guest.ask(needs.raise, one)))
  for (const answer of [...same, ...others]) expect(answer).toEqual(same[0])
  expect(await count()).toBe(before + 1)
  // what is kept for the retry does not hold the claim code
  const kept = await world.db.selectFrom('idempotency').select('reply').where('key', '=', key).executeTakeFirstOrThrow()
  expect(JSON.stringify(kept.reply)).not.toContain(same[0]?.claimCode)
  expect(await guest.tell(needs.raise, { ...one, sentence: '换了一句话的另一件事情' })).toMatchObject({
    status: 409,
    problem: { code: 'sameKeyOtherBody' },
  })
  const thief = await guest.tell(needs.raise, { ...one, device: randomUUID() })
  expect(thief.problem.code).toBe('sameKeyOtherBody')
})
