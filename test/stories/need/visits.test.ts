import { randomUUID } from 'node:crypto'
import { visitStages, visits } from '@kefutong/contract/visit'
import { type Actor, openWorld, regions, type TestWorld, uscc } from '../../world'
import { wake } from '../../world/journey'
import { expertOf, needCast, needIn } from '../../world/need'

const monday = '2026-11-23T09:41:00+08:00'
let world: TestWorld
let commissioner: Actor
let colleague: Actor
let province: Actor
beforeAll(async () => {
  world = await openWorld({ now: monday })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  colleague = await world.seat('另一位专员', 'commissioner')
  province = await world.seat('省厅', 'province')
})
afterAll(() => world.close())
beforeEach(() => wake(world, monday))

test('a commissioner met an expert, introduced an enterprise, an intent came of it, then a contract', async () => {
  const expert = await expertOf(world, '苏砚秋')
  const met = await commissioner.ask(visits.record, {
    ...{ expert: '随便写的名字', expertId: expert.personId, note: '聊了羟值控制的做法', on: '2026-11-20' },
  })
  expect(met).toMatchObject({
    ...{ state: 'met', stateLabel: '已对接专家', expertName: '苏砚秋', commissionerName: '专员' },
    on: { met: '2026-11-20', introduced: null, intent: null, contract: null },
  })
  expect(met.moves.map(({ move }) => move)).toEqual(['introduce', 'drop'])
  const step = async (move: 'introduce' | 'intend' | 'contract', more: object = {}) => {
    const { version } = await commissioner.ask(visits.read, { id: met.id })
    return commissioner.ask(visits.move, { id: met.id, version, move, ...more })
  }
  const nameless = await commissioner.tell(visits.move, { id: met.id, version: 1, move: 'introduce' })
  expect(nameless.problem.faults).toEqual([{ field: 'enterprise', says: '请填企业名称' }])
  const introduced = await step('introduce', { enterprise: '淄博砺石铝功能材料有限公司', on: '2026-11-21' })
  expect(introduced).toMatchObject({ enterpriseId: world.orgs.enterprise, regionName: '张店区' })
  const early = await commissioner.tell(visits.move, { id: met.id, version: 2, move: 'intend', on: '2026-11-20' })
  expect(early.problem.faults).toEqual([{ field: 'on', says: '日期不能早于上一步' }])
  await step('intend', { on: '2026-11-22' })
  const signed = await step('contract')
  expect(signed).toMatchObject({
    ...{ state: 'contract', stateLabel: '已签约', moves: [] },
    on: { met: '2026-11-20', introduced: '2026-11-21', intent: '2026-11-22', contract: '2026-11-23' },
  })
})

test('one that is written down at a later stage passed the earlier ones that day; a need may stand behind it', async () => {
  const cast = await needCast(world, { commissioner })
  const { id } = await needIn(world, 'verified', cast)
  const visit = await commissioner.ask(visits.record, {
    ...{ expert: '高校的一位老师', stage: 'intent', note: '三方见面，有意向', enterprise: '还没登记的厂', needId: id },
  })
  expect(visit).toMatchObject({
    ...{ state: 'intent', needId: id, enterpriseId: null, enterpriseName: '还没登记的厂' },
    on: { met: '2026-11-23', introduced: '2026-11-23', intent: '2026-11-23', contract: null },
  })
  // the province reads needs without knowing whose they are, and visits with their enterprises: the two must not meet
  expect(await province.ask(visits.read, { id: visit.id })).toMatchObject({
    ...{ needId: null, enterpriseName: '还没登记的厂' },
  })
  const dropped = await commissioner.tell(visits.move, { id: visit.id, version: 1, move: 'drop' })
  expect(dropped.problem.code).toBe('reasonNeeded')
  const gone = await commissioner.ask(visits.move, { id: visit.id, version: 1, move: 'drop', reason: '企业转产了' })
  expect(gone).toMatchObject({ stateLabel: '不再跟进', on: { intent: '2026-11-23' } })
})

test.each<[object, string, string]>([
  [{ expert: '' }, 'expert', '请填专家姓名'],
  [{ note: ' ' }, 'note', '请写一句话'],
  [{ on: '2026-11-24' }, 'on', '日期不能晚于今天'],
  [{ stage: 'introduced' }, 'enterprise', '介绍给企业要写企业名称'],
  [{ expertId: randomUUID() }, 'expertId', '名录里没有这位专家'],
  [{ enterpriseId: randomUUID() }, 'enterpriseId', '没有找到这家企业'],
  [{ needId: randomUUID() }, 'needId', '没有找到这条需求'],
])('%j is told beside its field', async (more, field, says) => {
  const answer = await commissioner.tell(visits.record, { expert: '苏砚秋', note: '聊了聊', ...more })
  expect(answer.problem.faults).toContainEqual({ field, says })
})

test('the same deed sent again, however late and by whatever key, is one visit', async () => {
  const one = { id: randomUUID(), expert: '苏砚秋', note: '离线时记的' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => commissioner.ask(visits.record, one)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await commissioner.tell(visits.record, { ...one, note: '另一句话' })).problem.code).toBe('sameKeyOtherBody')
  expect((await colleague.tell(visits.record, one)).problem.code).toBe('sameKeyOtherBody')
})

test('visits are the commissioner’s own; the county reads those to its enterprises, the city all', async () => {
  const far = await world.enterprise_('临淄一厂有限公司', uscc('5WX0001'), regions.linzi)
  const { id } = await colleague.ask(visits.record, {
    ...{ expert: '苏砚秋', stage: 'introduced', note: '介绍过去了', enterprise: '', enterpriseId: far },
  })
  const listed = async (who: Actor) => (await who.ask(visits.list, { limit: 50 })).items.map((one) => one.id)
  expect(await listed(colleague)).toContain(id)
  expect(await listed(commissioner)).not.toContain(id)
  expect(await listed(world.neighbour)).toEqual([id])
  expect(await listed(world.county)).not.toContain(id)
  expect(await listed(world.city)).toContain(id)
  expect((await commissioner.tell(visits.read, { id })).status).toBe(404)
  expect((await world.city.ask(visits.read, { id })).moves).toEqual([])
  const { version } = await colleague.ask(visits.read, { id })
  expect((await commissioner.tell(visits.move, { id, version, move: 'intend' })).status).toBe(404)
  expect((await world.expert.tell(visits.list, {})).status).toBe(403)
})

test('every number of the funnel equals the rows behind it, page by page, and no step is wider than the one before', async () => {
  for (const who of [commissioner, colleague, world.county, world.city, province]) {
    const { items } = await who.ask(visits.funnel, {})
    expect(items.map(({ stage }) => stage)).toEqual([...visitStages])
    for (const { stage, value } of items) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await who.ask(visits.funnelRows, { stage, limit: 2, ...(after ? { after } : {}) })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(new Set(seen).size).toBe(value)
      expect(seen).toHaveLength(value)
    }
    const values = items.map(({ value }) => value)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  }
  const whole = await world.city.ask(visits.funnel, {})
  expect(whole.items.map(({ value }) => value)).toEqual([4, 3, 2, 1])
  expect(whole.items[0]).toMatchObject({ label: '对接专家', unit: '人次' })
  const before = await world.city.ask(visits.funnel, { from: '2026-11-20', to: '2026-11-21' })
  expect(before.items.map(({ value }) => value)).toEqual([1, 1, 0, 0])
  const linzi = await world.city.ask(visits.funnel, { region: regions.linzi })
  expect(linzi.items.map(({ value }) => value)).toEqual([1, 1, 0, 0])
})
