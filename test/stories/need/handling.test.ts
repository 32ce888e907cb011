import { randomUUID } from 'node:crypto'
import { matches } from '@kefutong/contract/match'
import { messages } from '@kefutong/contract/message'
import { needs } from '@kefutong/contract/need/endpoints'
import { uuidv7 } from 'uuidv7'
import { heldFor } from '../../../api/src/need/lexicon'
import { type Actor, openWorld, regions, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { expertOf, type NeedCast, needCast, needIn, needStep, raiseAsGuest, raiseBy, sentence } from '../../world/need'

const monday = '2026-11-23T09:41:00+08:00'
let world: TestWorld
let commissioner: Actor
let cast: NeedCast
beforeAll(async () => {
  world = await openWorld({ now: monday })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  cast = await needCast(world, { commissioner })
})
afterAll(() => world.close())
beforeEach(() => wake(world, monday))

const read = (who: Actor, id: string) => who.ask(needs.read, { id })
const rowOf = (id: string) => world.db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('duplicates', () => {
  test('a similar need is shown to the verifier with what they share, and merging tells whoever asked twice', async () => {
    const own = await needCast(world, { commissioner })
    const first = await raiseBy(own)
    const second = await raiseBy(own, { sentence: '保温板发泡后收缩，聚醚多元醇羟值批次间波动，求助' })
    const other = await raiseBy(own, { sentence: '污水处理站夏天味道大，想换工艺' })
    const { items } = await commissioner.ask(needs.similar, { id: second.id })
    expect(items[0]).toMatchObject({ id: first.id, sameEnterprise: true, samePhone: true, mayMerge: true })
    expect(items[0]?.likeness).toBeGreaterThan(40)
    expect(items[0]?.shared).toContain('发泡')
    expect(items.find(({ id }) => id === other.id)?.likeness ?? 0).toBeLessThan(20)

    const merged = await needStep(own, second.id, 'merge', 'commissioner', { into: first.id })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: { number: first.number, stateLabel: '待核实' } })
    const told = await own.owner.ask(messages.list, {})
    expect(told.items[0]).toMatchObject({ title: '您的需求已与另一条合并', thing: 'need', thingId: second.id })
    expect(
      (await commissioner.ask(needs.list, { group: 'to-verify', limit: 50 })).items.map(({ id }) => id),
    ).not.toContain(second.id)
  })

  test('a need does not merge into itself, into one that is over, or into one this official cannot see', async () => {
    const { id, version } = await read(commissioner, (await raiseBy(cast)).id)
    const far = await raiseAsGuest(world, { regionCode: regions.huantai, enterprise: '桓台的一家厂' })
    const over = await needIn(world, 'refused', cast)
    for (const into of [id, far.id, over.id, uuidv7()]) {
      const answer = await commissioner.tell(needs.move, { id, version, move: 'merge', into })
      expect([answer.status, answer.problem.code]).toEqual([422, 'mergeElsewhere'])
    }
    const nowhere = await commissioner.tell(needs.move, { id, version, move: 'merge' })
    expect(nowhere.problem.faults).toEqual([{ field: 'into', says: '请选择合并到哪一条' }])
  })
})

describe('held back for a human', () => {
  test('a suspicious sentence waits, says why to officials alone, and goes on when somebody wrote why it may', async () => {
    const guest = await raiseAsGuest(world, {
      sentence: '代 开·发 票，加微信 abc12345 详谈',
      regionCode: regions.zhangdian,
    })
    const shown = await read(commissioner, guest.id)
    expect(shown).toMatchObject({ held: true, heldFor: ['像广告或中介：代开发票、开发票、加微信', '带有电话或账号'] })
    expect(shown.moves.map(({ move }) => move)).toEqual(['merge', 'refuse', 'pause', 'clear'])
    const verify = await commissioner.tell(needs.move, { id: guest.id, version: shown.version, move: 'verify' })
    expect(verify.problem.code).toBe('moveNotPossible')
    const cleared = await commissioner.ask(needs.move, {
      ...{ id: guest.id, version: shown.version, move: 'clear', reason: '电话核对过，确有难题' },
    })
    expect(cleared).toMatchObject({ state: 'raised', held: false, heldFor: [] })
    expect(cleared.moves.map(({ move }) => move)).toContain('verify')
  })

  test('words added after it was verified hide it from experts again until an official has looked', async () => {
    const own = await needCast(world, { commissioner })
    const { id, version } = await needIn(world, 'dispatched', own)
    expect((await own.expert.tell(needs.read, { id })).status).toBe(200)
    await own.owner.ask(needs.enrich, { id, version, goal: '图纸属涉密资料，面谈' })
    expect((await own.expert.tell(needs.read, { id })).status).toBe(404)
    expect(await read(own.owner, id)).toMatchObject({ held: null, heldFor: [] })
    await needStep(own, id, 'clear', 'commissioner', { reason: '已请企业删去密级字样' })
    expect((await own.expert.tell(needs.read, { id })).status).toBe(200)
    // what was looked at is not asked about again; what is new is
    const again = await read(own.owner, id)
    const more = await own.owner.ask(needs.enrich, { id, version: again.version, keywords: ['羟值'] })
    expect((await read(commissioner, id)).held).toBe(false)
    await own.owner.ask(needs.enrich, { id, version: more.version, keyPoints: '详见 www.example.com' })
    expect(await read(commissioner, id)).toMatchObject({ held: true, heldFor: ['带有网址'] })
  })

  test.each([
    ['聚醚多元醇批次间羟值波动大，保温板发泡后收缩', []],
    ['高纯氧化铝粉体纯度 99.99%，要降到 20 ppm 以内', []],
    ['绝.密 图 纸上的零件想请专家看看', ['可能涉及国家秘密或工作秘密：绝密']],
    ['ＷＷＷ.abc.top 点击链接', ['像广告或中介：点击链接', '带有网址']],
    ['联系 13800000533', ['带有电话或账号']],
  ])('%s', (text, kinds) => expect(heldFor(text)).toEqual(kinds))
})

describe('enriching', () => {
  test('the enterprise and the officials complete a need; what nobody mentions stays, what is emptied goes', async () => {
    const own = await needCast(world, { commissioner })
    const { id, version } = await read(own.owner, (await raiseBy(own)).id)
    const full = await own.owner.ask(needs.enrich, {
      ...{
        id,
        version,
        keyPoints: '羟值 56±3 mgKOH/g',
        goal: '偏差 ≤1',
        keywords: ['羟值', '发泡'],
        chains: ['hydrogen'],
      },
      ...{ budgetFen: 30_000_000, mode: 'entrust', partner: '江淮材料研究院', deadline: '2027-06-30' },
    })
    expect(full).toMatchObject({
      ...{
        version: version + 1,
        keyPoints: '羟值 56±3 mgKOH/g',
        budgetFen: 30_000_000,
        mode: 'entrust',
        editable: true,
      },
    })
    const less = await commissioner.ask(needs.enrich, {
      id,
      version: full.version,
      goal: '',
      budgetFen: null,
      mode: null,
    })
    expect(less).toMatchObject({
      goal: null,
      budgetFen: null,
      mode: null,
      keyPoints: '羟值 56±3 mgKOH/g',
      deadline: '2027-06-30',
    })
    const stale = await own.owner.tell(needs.enrich, { id, version, goal: '晚了' })
    expect(stale).toMatchObject({
      status: 409,
      problem: { code: 'changedByOthers', latest: { version: less.version } },
    })
    const strange = await own.owner.tell(needs.enrich, { id, version: less.version, chains: ['moon'] })
    expect(strange.problem.faults).toEqual([{ field: 'chains', says: '请从本市产业链里选' }])
  })

  test('the circle of readers is the enterprise’s to widen; an official may narrow it', async () => {
    const { id, version } = await read(cast.owner, (await raiseBy(cast)).id)
    const wider = await commissioner.tell(needs.enrich, { id, version, visibility: 'public' })
    expect(wider.problem.faults).toEqual([{ field: 'visibility', says: '可见范围只能由企业放宽' }])
    const narrow = await commissioner.ask(needs.enrich, { id, version, visibility: 'handlers' })
    expect(narrow.visibility).toBe('handlers')
    expect((await cast.owner.ask(needs.enrich, { id, version: narrow.version, visibility: 'public' })).visibility).toBe(
      'public',
    )
  })

  test('nobody else edits, and nobody once an expert is at work', async () => {
    const own = await needCast(world, { commissioner })
    const { id, version } = await needIn(world, 'dispatched', own)
    expect((await own.expert.tell(needs.enrich, { id, version, goal: '想改一下' })).problem.code).toBe('moveNotYours')
    expect((await cast.owner.tell(needs.enrich, { id, version, goal: '想改一下' })).status).toBe(404)
    const at = await needStep(own, id, 'accept', 'expert')
    const late = await own.owner.tell(needs.enrich, { id, version: at.version, goal: '想改一下' })
    expect(late.problem.code).toBe('moveNotPossible')
  })
})

describe('verifying settles the place', () => {
  test('a need from nowhere needs a county, and a registered enterprise brings its own', async () => {
    const { id } = await raiseAsGuest(world, { enterprise: '淄博砺石铝功能材料' })
    const { version } = await read(world.city, id)
    const nowhere = await world.city.tell(needs.move, { id, version, move: 'verify' })
    expect(nowhere.problem.faults).toEqual([{ field: 'regionCode', says: '请选择区县' }])
    const unknown = await world.city.tell(needs.move, { id, version, move: 'verify', enterpriseId: uuidv7() })
    expect(unknown.problem.faults).toEqual([{ field: 'enterpriseId', says: '没有找到这家企业' }])
    const done = await world.city.ask(needs.move, { id, version, move: 'verify', enterpriseId: world.orgs.enterprise })
    expect(done).toMatchObject({
      ...{ state: 'verified', enterpriseName: '淄博砺石铝功能材料有限公司', regionName: '张店区', chains: ['alumina'] },
    })
    // from now on it is the enterprise's own
    expect((await read(world.enterprise, id)).grant).toBe('owner')
  })
})

describe('experts', () => {
  test('a need goes to somebody of the directory who is willing and on no other side of it', async () => {
    const own = await needCast(world, { commissioner })
    const away = await expertOf(world, '不参加')
    await away.ask(matches.prefer, { optOut: true })
    expect(await away.ask(matches.preference, {})).toEqual({ optOut: true })
    const { id, version } = await needIn(world, 'verified', own)
    const unfit = async (expertId: string) =>
      (await commissioner.tell(needs.move, { id, version, move: 'dispatch', expertId })).problem.faults?.[0]?.says
    expect(await unfit(away.personId)).toBe('这位专家选择了不参加推荐')
    expect(await unfit(uuidv7())).toBe('名录里没有这位专家')
    const insider = await expertOf(world, '自家人')
    await world.seat('自家人', 'enterprise', { orgId: own.orgId }, insider)
    expect(await unfit(insider.personId)).toBe('这位专家就是提需求的一方')
    const nobody = await commissioner.tell(needs.move, { id, version, move: 'dispatch' })
    expect(nobody.problem.faults).toEqual([{ field: 'expertId', says: '请选择专家' }])
  })

  test('an official who is an expert, too, does not send a need to himself, nor decides about one he works on', async () => {
    const own = await needCast(world, { commissioner })
    const expert = await expertOf(world, '双肩挑')
    const desk = await world.seat('双肩挑', 'commissioner', {}, expert)
    const { id, version } = await needIn(world, 'verified', own)
    const self = await desk.tell(needs.move, { id, version, move: 'dispatch', expertId: expert.personId })
    expect(self.problem.faults).toEqual([{ field: 'expertId', says: '不能派给自己' }])
    await commissioner.ask(needs.move, { id, version, move: 'dispatch', expertId: expert.personId })
    const at = await needStep({ ...own, expert }, id, 'accept', 'expert')
    expect((await read(desk, id)).moves).toEqual([])
    const pause = await desk.tell(needs.move, { id, version: at.version, move: 'pause', reason: '想停一停' })
    expect(pause.problem.code).toBe('needTwoSides')
  })

  test('我来对接: an expert offers once, the official sees it, and the dispatch needs only the enterprise’s yes', async () => {
    const own = await needCast(world, { commissioner })
    const { id, version } = await needIn(world, 'verified', own)
    await own.owner.ask(needs.enrich, { id, version, visibility: 'public' })
    const willing = await expertOf(world, '愿意的', { direction: '窑炉', keywords: ['窑炉'], chains: [] })
    const hall = await willing.ask(needs.list, { group: 'hall', limit: 50 })
    expect(hall.items.find((one) => one.id === id)).toMatchObject({ enterpriseName: null, moves: [] })
    expect(await read(willing, id)).toMatchObject({ grant: 'reader', mayOffer: true })
    await willing.ask(matches.offer, { id })
    expect((await read(willing, id)).mayOffer).toBe(false)
    expect((await willing.tell(matches.offer, { id })).problem.code).toBe('offerTwice')
    expect((await commissioner.ask(messages.list, {})).items[0]?.title).toBe('有专家愿意对接一条需求')
    expect((await read(commissioner, id)).offers).toMatchObject([{ expertName: '愿意的', label: '专家愿意对接' }])
    const { items, offers } = await commissioner.ask(needs.recommend, { id })
    expect([...items, ...offers].find(({ expertId }) => expertId === willing.personId)?.offered).toBe(true)
    const sent = await needStep({ ...own, expert: willing }, id, 'dispatch', 'commissioner')
    expect(sent).toMatchObject({ state: 'accepted', match: { expertAgreed: true, enterpriseAgreed: false } })
    const agreed = await needStep(own, id, 'agree', 'owner')
    expect(agreed.match).toMatchObject({ label: '双方已同意', mayReveal: true })
    // somebody without a profile has nothing to offer yet
    const fresh = await world.seat('新来的', 'expert')
    const next = await needIn(world, 'verified', own)
    await own.owner.ask(needs.enrich, { id: next.id, version: next.version, visibility: 'public' })
    expect((await fresh.tell(matches.offer, { id: next.id })).problem.faults?.[0]?.says).toBe(
      '提交一次备案后才有专家档案',
    )
  })
})

describe('telephone numbers', () => {
  test('are shown one by one to both sides after both said yes, twenty a day, each look written down', async () => {
    const own = await needCast(world, { commissioner })
    const { id, match } = await needIn(world, 'accepted', own)
    const look = () => own.expert.tell(matches.contact, { id: match?.id ?? '' })
    for (let n = 0; n < 20; n += 1) expect((await look()).reply.left).toBe(19 - n)
    const over = await look()
    expect([over.status, over.problem.code]).toEqual([429, 'revealLimit'])
    expect((await own.owner.ask(matches.contact, { id: match?.id ?? '' })).phone).toBe(own.expert.phone)
    const looks = await world.db
      .selectFrom('history')
      .select(['move', 'person_id'])
      .where('thing_id', '=', id)
      .where('move', 'like', 'reveal%')
      .execute()
    expect(looks).toHaveLength(21)
    expect((await rowOf(id)).contacted_at).toEqual(world.now())
    await wake(world, '2026-11-24T10:00:00+08:00')
    expect((await look()).status).toBe(200)
  })

  test('are for nobody else, and for nobody after the match came to nothing', async () => {
    const own = await needCast(world, { commissioner })
    const { id, match } = await needIn(world, 'accepted', own)
    const ask = { id: match?.id ?? '' }
    for (const who of [cast.owner, cast.expert, await world.seat('游客', 'guest')])
      expect((await who.tell(matches.contact, ask)).status).toBe(404)
    for (const who of [commissioner, world.county, world.city])
      expect((await who.tell(matches.contact, ask)).status).toBe(403)
    expect((await world.neighbour.tell(needs.contact, { id })).status).toBe(404)
    await needStep(own, id, 'decline', 'expert', { reason: '出国访学，没有时间' })
    expect((await own.expert.tell(matches.contact, ask)).status).toBe(404)
    expect((await own.owner.tell(matches.contact, ask)).status).toBe(404)
  })

  test('twenty-five looks at once are twenty, exactly', async () => {
    const own = await needCast(world, { commissioner })
    const { match } = await needIn(world, 'accepted', own)
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => own.expert.tell(matches.contact, { id: match?.id ?? '' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
  })
})

describe('the city decides after the second return', () => {
  test('the city sees both reasons, releases it or closes it, and nobody below does', async () => {
    const own = await needCast(world, { commissioner })
    const stuck = await needIn(world, 'arbitration', own)
    expect(stuck).toMatchObject({ stateLabel: '市级协调', levelLabel: '市科技局' })
    expect(stuck.remarks.filter(({ label }) => label === '不合适，退回')).toHaveLength(2)
    expect(stuck.moves.map(({ move }) => move)).toEqual(['dispatch', 'release', 'close'])
    expect((await read(commissioner, stuck.id)).moves).toEqual([])
    const released = await needStep(own, stuck.id, 'release', 'city', { reason: '换一个方向找专家' })
    expect(released).toMatchObject({ state: 'verified' })
    expect((await rowOf(stuck.id)).returns).toBe(0)
  })
})

describe('lists', () => {
  let town: TestWorld
  let desk: Actor
  let ids: string[]
  beforeAll(async () => {
    town = await openWorld({ now: monday })
    desk = await town.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
    const own = await needCast(town, { commissioner: desk })
    ids = []
    for (let n = 0; n < 7; n += 1) {
      town.at(new Date(Date.parse(monday) + n * 60_000).toISOString())
      ids.push((await raiseBy(own, { sentence: `第${n}条难题，粉体团聚分散不开` })).id)
    }
  })
  afterAll(() => town.close())

  const pages = async (who: Actor, input: Record<string, unknown>) => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await who.ask(needs.list, { limit: 3, ...input, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    return seen
  }

  test('what waits longest stands first where it is verified, the newest elsewhere, page by page', async () => {
    expect(await pages(desk, { group: 'to-verify' })).toEqual(ids)
    expect(await pages(desk, { group: 'all' })).toEqual([...ids].reverse())
    expect(await pages(town.neighbour, { group: 'all' })).toEqual([])
    expect(await pages(town.guest, { group: 'all' })).toEqual([])
  })

  test('督办: what is promised first stands first, the overdue on top', async () => {
    const late = ids[3] ?? ''
    await town.db.updateTable('need').set({ due: '2026-11-20' }).where('id', '=', late).execute()
    const watched = await pages(town.city, { group: 'watch' })
    expect(watched[0]).toBe(late)
    expect([...watched].sort()).toEqual([...ids].sort())
    const [top] = (await town.city.ask(needs.list, { group: 'watch' })).items
    expect(top?.due).toMatchObject({ date: '2026-11-20', left: -1 })
    expect(await town.city.ask(needs.counts, {})).toMatchObject({ overdue: 1, 'to-verify': 7, pool: 0 })
    expect(await town.neighbour.ask(needs.counts, {})).toMatchObject({ overdue: 0, 'to-verify': 0 })
  })

  test('search finds words, the number, and the enterprise for those who know it', async () => {
    const first = await read(desk, ids[0] ?? '')
    expect(await pages(desk, { q: '第0条难题' })).toEqual([ids[0]])
    expect(await pages(desk, { q: '粉体团聚' })).toHaveLength(7)
    expect(await pages(desk, { q: first.number.toLowerCase() })).toEqual([ids[0]])
    expect(await pages(desk, { q: first.enterpriseName ?? '' })).toHaveLength(7)
    expect(await pages(desk, { q: '没有这样的词' })).toEqual([])
    expect(await pages(desk, { q: "'&|!:*\\" })).toEqual([])
    expect(await pages(desk, { chain: 'alumina' })).toHaveLength(7)
    expect(await pages(desk, { chain: 'hydrogen' })).toEqual([])
    expect(await pages(town.city, { region: regions.linzi })).toEqual([])
  })

  test('a cursor that is none is told in words', async () => {
    for (const [group, after] of [
      ['all', 'abc'],
      ['watch', Buffer.from(JSON.stringify(['2026-13-99', ids[0]])).toString('base64url')],
    ] as const) {
      const answer = await desk.tell(needs.list, { group, after })
      expect(answer.problem.faults?.[0]).toEqual({ field: 'after', says: '翻页位置已失效，请从头看' })
    }
  })
})

describe('at the same moment', () => {
  test('two officials move one need: one wins, the other sees the newest state', async () => {
    const { id, version } = await read(commissioner, (await raiseBy(cast)).id)
    const answers = await Promise.all([
      commissioner.tell(needs.move, { id, version, move: 'verify' }),
      world.city.tell(needs.move, { id, version, move: 'refuse', reason: '与科技无关' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const loser = answers.find(({ ok }) => !ok)
    expect(loser?.problem).toMatchObject({ code: 'changedByOthers', latest: { id, version: version + 1 } })
  })

  test('two dispatches at once are one match', async () => {
    const own = await needCast(world, { commissioner })
    const { id, version } = await needIn(world, 'verified', own)
    const rival = await expertOf(world, '另一位')
    const answers = await Promise.all(
      [own.expert, rival].map((expert) =>
        commissioner.tell(needs.move, { id, version, move: 'dispatch', expertId: expert.personId }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await world.db.selectFrom('match').select('id').where('need_id', '=', id).execute()).toHaveLength(1)
  })

  test('twenty different needs at once get twenty numbers without a gap', async () => {
    const raised = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        cast.owner.ask(needs.raise, { sentence: `${sentence}，第${n}次`, device: randomUUID() }),
      ),
    )
    const serials = raised.map(({ number }) => Number(number.slice(8, 14))).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 20 }, (_, n) => (serials[0] ?? 0) + n))
  })
})
