import { randomUUID } from 'node:crypto'
import { matches } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import type { Visibility } from '@kefutong/contract/need/form'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import { visits } from '@kefutong/contract/visit'
import { type Actor, regions, type TestWorld } from '../../test/world'
import { actorAt } from '../../test/world/actor'
import { passTo, wake } from '../../test/world/journey'
import { expertOf, needPath, type Who } from '../../test/world/need'
import type { Marks } from './marks'
import { heldStates, type PlantedNeed, type PlantedState, type Visit } from './town'

type Planting = { world: TestWorld; marks: Marks; commissioner: Actor }

/** Which of an expert's or an official's words a move brings along. */
const saidWith: Partial<Record<NeedMove, string>> = { start: 'plan', solve: 'outcome' }

const pathOf = (state: PlantedState) => {
  if (state === 'paused-raised')
    return needPath.paused.filter((step) => typeof step !== 'string' && step.move === 'pause')
  if (state === 'held') return needPath.verified
  return state === 'held-dispatched' ? needPath.dispatched : needPath[state]
}

let addresses = 0
/** An owner with nothing but a phone, the fields typed in, every one of them marked. */
const raise = async ({ world, marks }: Planting, thing: string, visibility: Visibility) => {
  const { personId, token, phone } = await world.seat(`提出人${marks.word(thing, 'raiserName')}`, 'guest')
  // an address of their own, as people have: what one address may send in is counted
  const address = `198.51.100.${++addresses % 250}`
  const owner = actorAt(world.origin, { 'x-forwarded-for': address })(personId, token, phone)
  marks.plant(owner.phone, thing, 'loginPhone')
  const raised = await owner.ask(needs.raise, {
    sentence: `${marks.word(thing, 'sentence')} 批次间羟值波动大，保温板发泡后收缩`,
    enterprise: `淄博${marks.word(thing, 'enterpriseName')}材料有限公司`,
    phone: marks.phone(thing, 'phone'),
    device: marks.code(randomUUID(), thing, 'device'),
    regionCode: regions.zhangdian,
  })
  marks.code(raised.claimCode, thing, 'claim')
  marks.plant(raised.id, thing, 'id')
  marks.plant(raised.number, thing, 'number')
  await owner.ask(needs.enrich, {
    ...{ id: raised.id, version: 1, visibility },
    keyPoints: `羟值偏差 ${marks.word(thing, 'keyPoints')}`,
    goal: `降到 1 以内 ${marks.word(thing, 'goal')}`,
    keywords: [marks.word(thing, 'keyword')],
    budgetFen: marks.money(thing, 'budget'),
    partner: `${marks.word(thing, 'partner')}研究院`,
    deadline: marks.day(thing, 'deadline'),
  })
  return { owner, ...raised }
}

const marked = async ({ world, marks }: Planting, thing: string, field: string) => {
  const expert = await expertOf(world, `专家${marks.word(thing, `${field}Name`)}`)
  marks.plant(expert.phone, thing, `${field}Phone`)
  return expert
}

/** One need in one state at one level of visibility, brought there through the front door. */
export const plantNeed = async (
  planting: Planting,
  visibility: Visibility,
  state: PlantedState,
  before: readonly PlantedNeed[],
): Promise<PlantedNeed> => {
  const { world, marks, commissioner } = planting
  const thing = `${visibility} ${state}`
  const { owner, id, number, claimCode } = await raise(planting, thing, visibility)
  const expert = await marked(planting, thing, 'expert')
  const actors: Record<Who, Actor> = { owner, expert, commissioner, county: world.county, city: world.city }
  const into = state === 'merged' ? before.find((one) => one.state === 'raised') : undefined
  const read = () => world.city.ask(needs.read, { id })
  const go = async (who: Who, move: NeedMove, more: object) => {
    const { version } = await read()
    const brought = move === 'dispatch' ? { expertId: expert.personId } : move === 'merge' ? { into: into?.id } : {}
    const note = saidWith[move]
    await actors[who].ask(needs.move, {
      ...{ id, version, move, ...brought },
      ...('reason' in more ? { reason: `${marks.word(thing, `${move}-reason`)} 情况有变化` } : {}),
      ...(note ? { note: `${marks.word(thing, note)} 换催化剂并控温` } : {}),
    })
  }
  let offerer: Actor | undefined
  for (const step of pathOf(state)) {
    if (step === 'clock-follow-up') {
      const now = world.now()
      await passTo(world, new Date(now.getTime() + 90 * 86_400_000).toISOString().slice(0, 10))
      await wake(world, now.toISOString())
    } else if (step !== 'clock-lapse') {
      await go(step.who, step.move, step.more ?? {})
      if (step.move === 'verify' && state === 'solving') {
        // somebody else was asked first and said why not: that is not for the one who comes after
        const earlier = await marked(planting, thing, 'earlier')
        const { version } = await read()
        await commissioner.ask(needs.move, { id, version, move: 'dispatch', expertId: earlier.personId })
        const reason = `${marks.word(thing, 'decline-reason')} 不是我的方向`
        await earlier.ask(needs.move, { id, version: version + 1, move: 'decline', reason })
      }
      if (step.move === 'verify' && visibility === 'public' && !offerer) {
        offerer = await marked(planting, thing, 'offerer')
        await offerer.ask(matches.offer, { id })
      }
    }
  }
  if (heldStates.some((one) => one === state)) {
    const { version } = await read()
    // the words that hold it back are marked, too: nobody has looked at them yet
    await owner.ask(needs.enrich, { id, version, goal: `${marks.word(thing, 'heldText')} 涉密，详见内部文件` })
  } else if (state === 'verified') {
    // one whose text was held back and cleared: why, is between officials
    const { version } = await read()
    await owner.ask(needs.enrich, { id, version, partner: `${marks.word(thing, 'partner')}内部资料研究院` })
    await go('commissioner', 'clear', { reason: '' })
  }
  const { version, match } = await read()
  return {
    ...{ thing, visibility, state, id, number, claim: claimCode, version, owner, expert, offerer, into },
    matchId: match?.id,
  }
}

/** What a commissioner writes down about an enterprise and an expert, on the way of a need. */
export const plantVisit = async ({ marks, commissioner }: Planting, need: PlantedNeed): Promise<Visit> => {
  const thing = `visit of ${need.thing}`
  const { id } = await commissioner.ask(visits.record, {
    expert: `专家${marks.word(thing, 'visitExpert')}`,
    stage: 'intent',
    note: `${marks.word(thing, 'visitNote')} 看了现场`,
    enterprise: `淄博${marks.word(thing, 'visitEnterprise')}公司`,
    needId: need.id,
  })
  return { thing, id, need, commissioner }
}

/** The clock's own steps let ninety days pass for everybody: these come first. */
export const inOrder = (states: readonly PlantedState[]) => {
  const first: readonly PlantedState[] = ['follow-up', 'settled', 'reopened']
  return [...states.filter((state) => first.includes(state)), ...states.filter((state) => !first.includes(state))]
}
