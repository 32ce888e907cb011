import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { calendar } from '../../calendar/calendar'
import { addDays, today } from '../../calendar/dates'
import { recorder } from '../../history'
import { countsOfNeed } from '../../metric/of-need'
import { moveNeed } from '../../need/move'
import { insertNeed } from '../../need/raise'
import type { Tx } from '../../world'
import { morning } from '../story'
import type { CitySeat, Draft } from './draft'
import type { Lived } from './filings'
import type { Random } from './random'

type Who = 'owner' | 'expert' | 'commissioner' | 'clock'
type Deed = { move: NeedMove; by: Who; after: number; says?: 'plan' | 'outcome' | string }

const verify: Deed = { move: 'verify', by: 'commissioner', after: 1 }
const send: Deed = { move: 'dispatch', by: 'commissioner', after: 2 }
const accept: Deed = { move: 'accept', by: 'expert', after: 3 }
const agree: Deed = { move: 'agree', by: 'owner', after: 3 }
const start: Deed = { move: 'start', by: 'expert', after: 7, says: 'plan' }
const solve: Deed = { move: 'solve', by: 'expert', after: 22, says: 'outcome' }
const confirm: Deed = { move: 'confirm', by: 'owner', after: 26 }
const followUp: Deed = { move: 'follow-up', by: 'clock', after: 90 }
const still: Deed = { move: 'still', by: 'owner', after: 96 }
const working: Deed[] = [verify, send, accept, agree, start]

/** How a need ends up today, how often, and from how many to how many days ago it was raised. */
const courses: ReadonlyArray<{ times: number; from: number; to: number; deeds: Deed[] }> = [
  { times: 5, from: 0, to: 1, deeds: [] },
  { times: 9, from: 2, to: 4, deeds: [verify] },
  { times: 8, from: 4, to: 6, deeds: [verify, send] },
  { times: 7, from: 6, to: 9, deeds: [verify, send, accept, agree] },
  { times: 10, from: 14, to: 32, deeds: working },
  { times: 5, from: 38, to: 45, deeds: [...working, solve] },
  { times: 16, from: 45, to: 120, deeds: [...working, solve, confirm] },
  { times: 16, from: 190, to: 360, deeds: [...working, solve, confirm, followUp, still] },
  { times: 4, from: 150, to: 170, deeds: [...working, solve, confirm, followUp] },
  { times: 4, from: 30, to: 200, deeds: [{ ...verify, move: 'refuse', says: '属于设备采购，不是技术难题' }] },
  { times: 3, from: 30, to: 200, deeds: [verify, { move: 'withdraw', by: 'owner', after: 2 }] },
  {
    times: 4,
    from: 60,
    to: 200,
    deeds: [...working, { move: 'give-up', by: 'expert', after: 24, says: '现有条件做不到，建议换工艺路线' }],
  },
  {
    times: 3,
    from: 8,
    to: 20,
    deeds: [verify, { move: 'pause', by: 'commissioner', after: 2, says: '企业停产检修，复工后继续' }],
  },
]

/** Needs lived through by the machinery that the product itself uses, under enterprises and experts of the city. */
export const liveNeeds = async (
  db: Tx,
  draft: Draft,
  random: Random,
  {
    cityId,
    lived,
    commissionerOf,
    now,
  }: { cityId: string; lived: readonly Lived[]; commissionerOf: (region: string) => CitySeat; now: Date },
) => {
  const days = calendar()
  const pack = { revision: 1, pack: zibo }
  const standing = lived.filter(({ until }) => until === null)
  const plans = courses
    .flatMap(({ times, from, to, deeds }) =>
      Array.from({ length: times }, () => ({ deeds, ago: random.within(from, to) })),
    )
    .sort((a, b) => b.ago - a.ago)
  for (const [at, { deeds, ago }] of plans.entries()) {
    const { firm, contact } = random.pick(lived).plan
    const { expert } = random.pick(standing.filter(({ plan }) => plan.firm.id !== firm.id)).plan
    const [fault, other] = random.shuffled(expert.chain.faults)
    const percent = random.within(6, 25)
    const sentence = random.pick([
      `${firm.business}的${fault}有 ${percent}%，找不到原因，想请专家看看`,
      `想把${firm.business}的${fault}由 ${percent}% 降到 ${Math.ceil(percent / 3)}% 以内`,
      `${firm.business}批次之间${fault}和${other}都不稳，客户已投诉`,
      `新上的${firm.business}产线${fault}偏高，良品率上不去`,
    ])
    const longest = Math.max(
      0,
      ...deeds.filter(({ by }) => by !== 'clock').map(({ after }) => (after > 90 ? 0 : after)),
    )
    let raisedOn = addDays(today(now), -ago)
    while (longest > 0 && days.workingDaysBetween(raisedOn, today(now)).days <= longest)
      raisedOn = addDays(raisedOn, -1)
    const raisedAt = ago === 0 ? now : morning(raisedOn, at % 240)
    const owner: Viewer = { cityId, ...contact, role: 'enterprise' }
    const place = {
      ...{ enterpriseId: firm.id, enterpriseName: firm.name, regionCode: firm.region_code },
      ...{ chains: firm.chains, helpCodeId: null },
    }
    let row = await insertNeed(
      { db, viewer: owner, at: raisedAt, calendar: days, pack },
      {
        ...{ id: draft.idAt(raisedAt), sentence, phone: contact.phone, place },
        ...{ raise_hash: Buffer.from(random.bytes(32)), device_hash: Buffer.from(random.bytes(32)) },
      },
    )
    const raised = { thing: 'need', id: row.id, move: 'raise', to: 'raised', version: 1 }
    await recorder(db, owner, 'seed', raisedAt).record({ ...raised, counts: countsOfNeed(row) })
    for (const deed of deeds) {
      const commissioner = commissionerOf(firm.region_code)
      const seats: Record<Who, Viewer> = {
        owner,
        expert: { cityId, ...expert.seat, role: 'expert' },
        commissioner: { cityId, ...commissioner, role: 'commissioner' },
        clock: { cityId, role: 'clock' },
      }
      const followed = row.follow_up_on ?? raisedOn
      const on =
        deed.by === 'clock'
          ? followed
          : deed.after > 90
            ? addDays(followed, 4)
            : days.addWorkingDays(raisedOn, deed.after).date
      // the first answer takes from one hour to the end of the day
      const moment = new Date(
        morning(on, (at * 7) % 240).getTime() + (deed === verify ? random.within(-50, 300) * 60_000 : 0),
      )
      const viewer = seats[deed.by]
      const note =
        deed.says === 'plan'
          ? `${random.pick(expert.chain.fixes)}，先做三批对比`
          : `${fault}降到 ${Math.ceil(percent / 3)}%`
      const brought = {
        ...(deed.says === 'plan' || deed.says === 'outcome' ? { note } : deed.says ? { reason: deed.says } : {}),
        ...(deed.move === 'dispatch' ? { expertId: expert.seat.personId } : {}),
      }
      const record = recorder(db, viewer, 'seed', moment).record
      row = await moveNeed({ db, viewer, at: moment, calendar: days, pack, record }, row, deed.move, brought)
    }
  }
}
