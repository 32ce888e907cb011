import { matches } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import {
  type NeedMove,
  type NeedParty,
  type NeedState,
  needLifecycle,
  needMoves,
  needStates,
} from '@kefutong/contract/need/lifecycle'
import { type Actor, openWorld, regions, type TestWorld } from '../../world'
import { passTo, wake } from '../../world/journey'
import {
  type NeedCast,
  type NeedStep,
  needCast,
  needIn,
  needPath,
  needStep,
  needSteps,
  raiseBy,
} from '../../world/need'

type Arrow = (typeof needLifecycle.arrows)[number]
const { arrows } = needLifecycle
const monday = '2026-11-23T09:41:00+08:00'

let world: TestWorld
let commissioner: Actor
beforeAll(async () => {
  world = await openWorld({ now: monday })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
})
afterAll(() => world.close())
beforeEach(() => wake(world, monday))

/** A commissioner sits in 张店; in 临淄 none does, and the county handles needs itself. */
const castFor = (party: NeedParty) =>
  party === 'county'
    ? needCast(world, { commissioner: world.neighbour, county: world.neighbour }, regions.linzi)
    : needCast(world, { commissioner })

const rowOf = (id: string) => world.db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const why = { reason: '情况有变化，写明缘由' }
const decline: NeedStep = { move: 'decline', who: 'expert', more: why }
const send: NeedStep = { move: 'dispatch', who: 'commissioner' }
const walked =
  (...steps: NeedStep[]) =>
  async (cast: NeedCast) => {
    const { id } = await raiseBy(cast)
    await needSteps(world, cast, id, steps)
    return id
  }
const pausedIn = (state: NeedState) => walked(...needPath[state], { move: 'pause', who: 'commissioner', more: why })

/** The owner adds a sentence that has to be looked at. */
const suspicious = (state: NeedState) => async (cast: NeedCast) => {
  const id = await walked(...needPath[state])(cast)
  const { version } = await cast.owner.ask(needs.read, { id })
  await cast.owner.ask(needs.enrich, { id, version, goal: '另可代开发票，详情面谈' })
  return id
}
/** The expert has offered, so a dispatch to them is half agreed. */
const offered = (state: NeedState) => async (cast: NeedCast) => {
  const { id } = await raiseBy(cast)
  await needSteps(world, cast, id, needPath[state])
  const { version } = await cast.owner.ask(needs.read, { id })
  await cast.owner.ask(needs.enrich, { id, version, visibility: 'public' })
  if (state === 'arbitration') {
    // the city keeps it from the hall: whoever offered did so before
    await world.db
      .insertInto('match')
      .values({
        ...{
          city_id: '370300',
          id: crypto.randomUUID(),
          need_id: id,
          expert_id: cast.expert.personId,
          state: 'offered',
        },
        ...{ made_by: cast.expert.personId, made_at: world.now(), lapses_on: '2027-01-22', expert_yes_at: world.now() },
        ...{ enterprise_yes_at: null, ended_at: null },
      })
      .execute()
    return id
  }
  await cast.expert.ask(matches.offer, { id })
  return id
}

/** How a need comes to stand before an arrow that only some needs take. Every other arrow starts from its state. */
const ways: Record<string, (cast: NeedCast) => Promise<string>> = {
  'verified dispatch accepted': offered('verified'),
  'reopened dispatch accepted': offered('reopened'),
  'arbitration dispatch accepted': offered('arbitration'),
  'accepted agree accepted': walked(...needPath.dispatched, { move: 'accept', who: 'expert' }),
  'dispatched decline arbitration': walked(...needPath.dispatched, decline, send),
  'accepted decline arbitration': walked(...needPath.dispatched, decline, send, { move: 'accept', who: 'expert' }),
  'dispatched lapse arbitration': walked(...needPath.dispatched, decline, send),
  'accepted lapse verified': walked(...needPath.dispatched, { move: 'accept', who: 'expert' }),
  'accepted lapse arbitration': walked(...needPath.dispatched, decline, send, { move: 'accept', who: 'expert' }),
  'paused resume raised': pausedIn('raised'),
  'paused resume verified': pausedIn('verified'),
  'paused resume accepted': pausedIn('accepted'),
  'paused resume solving': pausedIn('solving'),
  ...Object.fromEntries(
    (['raised', 'verified', 'dispatched', 'reopened', 'arbitration'] as const).map((state) => [
      `${state} clear ${state}`,
      suspicious(state),
    ]),
  ),
}
const nameOf = ({ from, move, to }: Arrow) => `${from} ${move} ${to}`
const isByHand = (arrow: Arrow) => !arrow.by.includes('clock')

/** Every arrow once, by one of those who may take it: the parties take turns, so that each takes many. */
const byHand = arrows
  .filter(isByHand)
  .map((arrow, at) => [nameOf(arrow), arrow.by[at % arrow.by.length] as NeedParty, arrow] as const)

describe('every arrow is open to those whose turn it is', () => {
  test.each(byHand)('%s by %s', async (name, party, arrow) => {
    const cast = await castFor(party)
    const way = ways[name] ?? (async (made: NeedCast) => (await needIn(world, arrow.from, made)).id)
    const id = await way(cast)
    const before = await rowOf(id)
    expect(before.state).toBe(arrow.from)
    const who = party === 'clock' ? undefined : cast[party]
    if (!who) throw new Error(`nobody is ${party}`)
    const shown = await who.ask(needs.read, { id })
    expect(shown.moves.map(({ move }) => move)).toContain(arrow.move)
    if (arrow.reason)
      expect(await who.tell(needs.move, { id, version: before.version, move: arrow.move })).toMatchObject({
        status: 422,
        problem: { code: 'reasonNeeded' },
      })
    const into = arrow.move === 'merge' ? { into: (await raiseBy(cast)).id } : {}
    const note = ['start', 'solve'].includes(arrow.move) ? { note: '先做三批对比' } : {}
    await needStep(cast, id, arrow.move, party as Exclude<NeedParty, 'clock'>, { ...why, ...into, ...note })
    expect(await rowOf(id)).toMatchObject({ state: arrow.to, version: before.version + 1 })
  })

  test.each(arrows.filter((arrow) => !isByHand(arrow)).map((arrow) => [nameOf(arrow), arrow] as const))(
    '%s by the clock',
    async (name, arrow) => {
      const cast = await castFor('commissioner')
      const id = await (ways[name] ?? (async (made: NeedCast) => (await needIn(world, arrow.from, made)).id))(cast)
      await passTo(world, arrow.move === 'lapse' ? '2027-01-23' : '2027-02-21')
      expect((await rowOf(id)).state).toBe(arrow.to)
    },
  )
})

const clockIn = (state: NeedState) => needPath[state].some((step) => typeof step === 'string')

test('nobody else is offered a move or may make one, in any state', async () => {
  const standing: Array<{ state: NeedState; cast: NeedCast; id: string }> = []
  // time passes on the way to some states: those first
  const lateFirst = [...needStates].sort((a, b) => Number(clockIn(b)) - Number(clockIn(a)))
  for (const state of lateFirst) {
    const cast = await castFor('commissioner')
    standing.push({ state, cast, id: (await needIn(world, state, cast)).id })
  }
  const strangers: Actor[] = [
    await world.seat('旁人甲', 'expert'),
    await world.seat('旁人乙', 'enterprise', { orgId: world.orgs.enterprise }),
    await world.seat('旁人丙', 'employer', { orgId: world.orgs.institution }),
    await world.seat('桓台专员', 'commissioner', { regionCode: regions.huantai }),
    world.neighbour,
    await world.seat('省厅', 'province'),
    world.sysadmin,
    await world.seat('审计', 'auditor'),
    await world.seat('游客', 'guest'),
    world.guest,
  ]
  let [seen, tried] = [0, 0]
  for (const [at, { state, cast, id }] of standing.entries()) {
    const before = await rowOf(id)
    expect(before.state).toBe(state)
    // 张店's county takes no part while the commissioner answers for it, but for what the city has been asked
    const parties: Array<[Actor, NeedParty | undefined]> = [
      [cast.owner, 'owner'],
      [cast.expert, before.expert_id === cast.expert.personId ? 'expert' : undefined],
      [cast.commissioner, 'commissioner'],
      [cast.county, before.level === 'commissioner' ? undefined : 'county'],
      [cast.city, 'city'],
      ...strangers.map((who) => [who, undefined] as [Actor, undefined]),
    ]
    for (const [turn, [who, party]] of parties.entries()) {
      const open = new Set(
        arrows.filter((arrow) => arrow.from === state && party && arrow.by.includes(party)).map(({ move }) => move),
      )
      const answer = await who.tell(needs.read, { id })
      if (answer.ok) {
        seen += 1
        for (const { move } of answer.reply.moves) expect([state, party, open.has(move)]).toEqual([state, party, true])
      }
      const closed = needMoves.filter((move) => !open.has(move))
      // a few of them from each state: over all states every move is tried by everybody
      for (const turnOf of [0, 1, 2]) {
        const move = closed[(at * 3 + turn + turnOf) % closed.length] as NeedMove
        const { status } = await who.tell(needs.move, { id, version: before.version, move, ...why, note: '试一试' })
        tried += 1
        expect([state, party, move, [400, 401, 403, 404, 409].includes(status)]).toEqual([state, party, move, true])
      }
    }
    expect(await rowOf(id)).toEqual(before)
  }
  expect(seen).toBeGreaterThan(needStates.length * 3)
  expect(tried).toBe(needStates.length * (5 + strangers.length) * 3)
}, 120_000)
