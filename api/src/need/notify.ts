import { type NeedMove, promiseWords } from '@kefutong/contract/need/lifecycle'
import { dayWords } from '@kefutong/contract/time'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../filing/effects'
import type { Tx } from '../world'
import { peopleAt } from './level'
import type { NeedRow } from './queries'

export type Note = { title: string; body: string }

const briefly = (sentence: string) => ([...sentence].length > 30 ? `${[...sentence].slice(0, 30).join('')}…` : sentence)
const about = (need: NeedRow) => `${need.number}：${briefly(need.sentence)}`

/** Who speaks for the asking side: the person it belongs to and the members of the enterprise. */
const askers = async (db: Tx, need: NeedRow) => {
  const members = need.enterprise_id
    ? await db
        .selectFrom('membership')
        .select('person_id')
        .distinct()
        .where('city_id', '=', need.city_id)
        .where('org_id', '=', need.enterprise_id)
        .where('role', '=', 'enterprise')
        .where('until', 'is', null)
        .execute()
    : []
  return [...new Set([...(need.raised_by ? [need.raised_by] : []), ...members.map(({ person_id }) => person_id)])]
}

const toAskers = (need: NeedRow, move: NeedMove, reason: string | undefined): Note | undefined => {
  const why = reason ? `理由：${reason}。` : ''
  const notes: Partial<Record<NeedMove, Note>> = {
    verify: { title: '您的需求已核实', body: `${about(need)}。专家 ${dayWords(need.contact_by)}前联系您。` },
    merge: { title: '您的需求已与另一条合并', body: `${about(need)}。进度以合并后的那一条为准。` },
    refuse: { title: '您的需求没有受理', body: `${about(need)}。${why}` },
    dispatch: { title: '已为您找到专家，请看是否同意对接', body: `${about(need)}。双方都同意后才互看电话。` },
    accept: { title: '专家已接单', body: `${about(need)}。同意对接后就能互看电话。` },
    decline: { title: '这位专家不能对接，正在另找', body: `${about(need)}。${why}` },
    lapse: { title: '对接逾期没有回应，正在另找专家', body: `${about(need)}。` },
    start: { title: '专家给出了解决方案', body: `${about(need)}。${reason ?? ''}` },
    solve: { title: '专家说已解决，请您确认', body: `${about(need)}。${reason ?? ''}` },
    'give-up': { title: '这条需求没能解决', body: `${about(need)}。${why}` },
    'follow-up': { title: '三个月了，问题还在吗', body: `${about(need)}。请告诉我们是否仍然有效。` },
    reopen: { title: '您的需求已重新打开', body: `${about(need)}。专家 ${dayWords(need.contact_by)}前联系您。` },
    pause: { title: '您的需求暂停计时', body: `${about(need)}。${why}` },
    resume: { title: '您的需求恢复计时', body: `${about(need)}。` },
    close: { title: '这条需求协调后结束', body: `${about(need)}。${why}` },
  }
  return notes[move]
}

const toExpert = (need: NeedRow, move: NeedMove, reason: string | undefined): Note | undefined => {
  const why = reason ? `理由：${reason}。` : ''
  const notes: Partial<Record<NeedMove, Note>> = {
    dispatch: { title: '有一条需求请您看看', body: `${about(need)}。请 ${dayWords(need.contact_by)}前答复。` },
    agree: { title: '企业同意与您对接', body: `${about(need)}。` },
    decline: { title: '企业没有选择这次对接', body: `${about(need)}。${why}` },
    confirm: { title: '企业确认已解决', body: `${about(need)}。可以记一笔解决技术难题。` },
    reject: { title: '企业说还没解决', body: `${about(need)}。${why}` },
    pause: { title: '需求暂停计时', body: `${about(need)}。${why}` },
    resume: { title: '需求恢复计时', body: `${about(need)}。` },
    lapse: { title: '对接已逾期退回', body: `${about(need)}。` },
  }
  return notes[move]
}

const toOfficials = (need: NeedRow, move: NeedMove, reason: string | undefined): Note | undefined => {
  const why = reason ? `理由：${reason}。` : ''
  const notes: Partial<Record<NeedMove, Note>> = {
    decline: { title: '对接被退回，请另派专家', body: `${about(need)}。${why}` },
    lapse: { title: '对接逾期退回，请另派专家', body: `${about(need)}。` },
    'give-up': { title: '一条需求没能解决', body: `${about(need)}。${why}` },
    'follow-up': { title: '有一条需求到了回访的时候', body: `${about(need)}。` },
    reopen: { title: '一条需求重新打开，请派单', body: `${about(need)}。${why}` },
    withdraw: { title: '企业撤回了一条需求', body: `${about(need)}。` },
  }
  if (need.state === 'arbitration') return { title: '一条需求两次退回，请市级协调', body: `${about(need)}。${why}` }
  return notes[move]
}

/** One message a person, whatever parts they hold; whoever made the move knows already. */
export const tell = async (db: Tx, need: NeedRow, at: Date, to: Array<[string, Note]>, except?: string) => {
  const once = new Map(to.filter(([person]) => person !== except))
  if (once.size === 0) return
  await db
    .insertInto('message')
    .values(
      [...once].map(([person, { title, body }]) => ({
        city_id: need.city_id,
        id: uuidv7(),
        person_id: person,
        title,
        body,
        thing: 'need' as const,
        thing_id: need.id,
        at,
        read_at: null,
      })),
    )
    .execute()
}

const each = (people: readonly string[], note: Note | undefined): Array<[string, Note]> =>
  note ? people.map((person) => [person, note]) : []

/** Tells each side what concerns it, in the same transaction as the move. `before` still knows the expert of a match that ended. */
export const notify = async (
  { db, viewer, at }: Desk,
  before: NeedRow,
  need: NeedRow,
  move: NeedMove,
  said: string | undefined,
) => {
  const expert = need.expert_id ?? before.expert_id
  const forAskers = toAskers(need, move, said)
  const forOfficials = toOfficials(need, move, said)
  const officials = forOfficials
    ? [
        ...(need.handled_by ? [need.handled_by] : []),
        ...(need.state === 'arbitration' || !need.handled_by
          ? await peopleAt(db, need.city_id, need.level, need.region_code)
          : []),
      ]
    : []
  await tell(
    db,
    need,
    at,
    [
      ...each(officials, forOfficials),
      ...each(expert ? [expert] : [], toExpert(need, move, said)),
      ...each(forAskers ? await askers(db, need) : [], forAskers),
    ],
    viewer.personId,
  )
}

/** Tells whoever has to verify that something came in. */
export const announce = async (db: Tx, need: NeedRow, at: Date, except?: string) => {
  const people = await peopleAt(db, need.city_id, need.level, need.region_code)
  const note = {
    title: '有一条技术需求等您核实',
    body: `${about(need)}。承诺 ${dayWords(need.verify_by ?? '')}前核实。`,
  }
  await tell(db, need, at, each(people, note), except)
}

/** Tells the level a need has climbed to which promise was not kept. */
export const alarm = async (db: Tx, need: NeedRow, at: Date) => {
  const people = await peopleAt(db, need.city_id, need.level, need.region_code)
  const what = need.due_what ? promiseWords[need.due_what] : '办理'
  const note = {
    title: '一条需求已超期，转到您这里督办',
    body: `${about(need)}。${what}应在 ${dayWords(need.due ?? '')}前完成。`,
  }
  await tell(db, need, at, each(people, note))
}
