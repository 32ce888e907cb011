import { randomUUID } from 'node:crypto'
import { needs } from '@kefutong/contract/need/endpoints'
import type { NeedMove, NeedState } from '@kefutong/contract/need/lifecycle'
import type { TestWorld } from '../world'
import type { Actor } from './actor'
import { cityId, regions, uscc } from './form'
import { guestAt } from './guest'
import { passTo, wake } from './journey'

export const sentence = '聚醚多元醇批次间羟值波动大，保温板发泡后收缩，找不到原因'

type Profile = { direction?: string; keywords?: string[]; chains?: string[]; institution?: string }

/** An expert in the directory: a seat and the profile that a submitted filing leaves behind. */
export const expertOf = async (world: TestWorld, name: string, profile: Profile = {}): Promise<Actor> => {
  const who = await world.seat(name, 'expert')
  await world.db
    .insertInto('expert')
    .values({
      city_id: cityId,
      id: who.personId,
      name,
      degree: 'doctor',
      title: 'associate-senior',
      institution_id: profile.institution ?? world.orgs.institution,
      department: null,
      direction: profile.direction ?? '聚醚多元醇合成',
      keywords: profile.keywords ?? ['羟值', '聚醚'],
      chains: profile.chains ?? ['alumina'],
      results: [],
      updated_at: world.now(),
    })
    .execute()
  return who
}

let filed = 0
/** The same, and the bureau has put one appointment in force: the state that a whole filing leaves behind. */
export const filedExpertOf = async (world: TestWorld, name: string, profile: Profile = {}): Promise<Actor> => {
  const who = await expertOf(world, name, profile)
  filed += 1
  const at = world.now()
  await world.db
    .insertInto('filing')
    .values({
      ...{ city_id: cityId, id: randomUUID(), state: 'in-force', expert_id: who.personId, pack_revision: 1 },
      ...{ institution_id: profile.institution ?? world.orgs.institution, enterprise_id: world.orgs.enterprise },
      ...{ region_code: regions.zhangdian, case_number: `BA-${filed}`, number: `FZ-${filed}` },
      ...{
        form: JSON.stringify({ appointment: { daysPerYear: 30 } }),
        in_force_at: at,
        created_at: at,
        updated_at: at,
      },
    })
    .execute()
  return who
}

export type NeedCast = Awaited<ReturnType<typeof needCast>>

let casts = 0
/**
 * An enterprise, its member and an expert of their own. `commissioner` is whoever handles needs where they are: where none is
 * posted, an officer of the county.
 */
export const needCast = async (
  world: TestWorld,
  officials: { commissioner: Actor; county?: Actor },
  region = regions.zhangdian,
) => {
  casts += 1
  const [name, code] = [`淄博第${casts}求助有限公司`, uscc(`8XQ${String(casts).padStart(4, '0')}`)]
  const orgId = await world.enterprise_(name, code, region)
  return {
    name,
    orgId,
    owner: await world.seat(`企业${casts}`, 'enterprise', { orgId }),
    expert: await expertOf(world, `专家需${casts}`),
    commissioner: officials.commissioner,
    county: officials.county ?? world.county,
    city: world.city,
  }
}

export type Who = 'owner' | 'expert' | 'commissioner' | 'county' | 'city'
export type NeedStep = { move: NeedMove; who: Who; more?: object } | 'clock-lapse' | 'clock-follow-up'

const day = 86_400_000
const later = (from: string, days: number) => new Date(Date.parse(from) + days * day).toISOString().slice(0, 10)

const why = { reason: '情况有变化，写明缘由' }
const send: NeedStep = { move: 'dispatch', who: 'commissioner' }
const verify: NeedStep = { move: 'verify', who: 'commissioner' }
const accept: NeedStep = { move: 'accept', who: 'expert' }
const agree: NeedStep = { move: 'agree', who: 'owner' }
const start: NeedStep = { move: 'start', who: 'expert', more: { note: '换催化剂并控温，先做三批对比' } }
const solve: NeedStep = { move: 'solve', who: 'expert', more: { note: '羟值偏差降到 1 以内' } }
const confirm: NeedStep = { move: 'confirm', who: 'owner' }
const decline: NeedStep = { move: 'decline', who: 'expert', more: why }
const working = [verify, send, accept, agree, start]

/** The moves that lead from a sentence to a state, each by the person whose turn it is. */
export const needPath: Record<NeedState, NeedStep[]> = {
  raised: [],
  verified: [verify],
  dispatched: [verify, send],
  accepted: [verify, send, accept, agree],
  solving: working,
  solved: [...working, solve],
  confirmed: [...working, solve, confirm],
  'follow-up': [...working, solve, confirm, 'clock-follow-up'],
  settled: [...working, solve, confirm, 'clock-follow-up', { move: 'still', who: 'owner' }],
  reopened: [...working, solve, confirm, 'clock-follow-up', { move: 'reopen', who: 'owner', more: why }],
  arbitration: [verify, send, decline, send, decline],
  paused: [verify, { move: 'pause', who: 'commissioner', more: why }],
  merged: [{ move: 'merge', who: 'commissioner' }],
  refused: [{ move: 'refuse', who: 'commissioner', more: why }],
  withdrawn: [{ move: 'withdraw', who: 'owner' }],
  unsolved: [...working, { move: 'give-up', who: 'expert', more: why }],
}

export const raiseBy = (cast: Pick<NeedCast, 'owner'>, more: object = {}) =>
  cast.owner.ask(needs.raise, { sentence, device: randomUUID(), ...more })

/** One move on the newest version, with whatever that move needs. */
export const needStep = async (cast: NeedCast, id: string, move: NeedMove, who: Who, more: object = {}) => {
  const { version } = await cast[who].ask(needs.read, { id })
  const brought = move === 'dispatch' ? { expertId: cast.expert.personId } : {}
  return cast[who].ask(needs.move, { id, version, move, ...brought, ...more })
}

/** Walks a need along; the clock's own steps let time pass and come back to the same day. */
export const needSteps = async (world: TestWorld, cast: NeedCast, id: string, steps: readonly NeedStep[]) => {
  for (const step of steps) {
    if (step === 'clock-lapse' || step === 'clock-follow-up') {
      const now = world.now().toISOString()
      await passTo(world, later(now, step === 'clock-lapse' ? 61 : 90))
      await wake(world, now)
    } else if (step.move === 'merge') {
      const other = await raiseBy(cast)
      await needStep(cast, id, 'merge', step.who, { into: other.id })
    } else await needStep(cast, id, step.move, step.who, step.more)
  }
}

/** A need brought to a state through the front door. */
export const needIn = async (world: TestWorld, state: NeedState, cast: NeedCast) => {
  const { id } = await raiseBy(cast)
  await needSteps(world, cast, id, needPath[state])
  return cast.city.ask(needs.read, { id })
}

/** Somebody scans nothing and just writes. */
export const raiseAsGuest = (world: TestWorld, more: object = {}, guest = guestAt(world.origin)) =>
  guest.ask(needs.raise, {
    sentence,
    enterprise: '淄博澄塘聚氨酯材料有限公司',
    phone: '13800000533',
    device: guest.device,
    ...more,
  })

export const places = regions
