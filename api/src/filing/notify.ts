import { type FilingMove, type Office, offices } from '@kefutong/contract/filing/lifecycle'
import { dayWords } from '@kefutong/contract/time'
import { type Note, seatedAt, tell } from '../message/tell'
import type { Tx } from '../world'
import type { Desk } from './effects'
import type { FilingRow } from './queries'

const about = (row: FilingRow) => `${row.expert_name} 任 ${row.post}，${row.enterprise_name}。`

const toOwner = (row: FilingRow, move: FilingMove, reason: string | undefined): Note | undefined => {
  const why = reason ? `理由：${reason}` : ''
  const notes: Partial<Record<FilingMove, Note>> = {
    confirm: { title: '企业已确认您的备案', body: about(row) },
    consent: { title: '单位已同意您的备案', body: about(row) },
    approve:
      row.state === 'notice'
        ? { title: '市级审核已通过，开始公示', body: `${about(row)}公示到 ${dayWords(row.notice_ends_on ?? '')}。` }
        : { title: '区县审核已通过', body: about(row) },
    return: { title: '备案被退回，请补正', body: `${why}。补好后直接重新提交，不用重填。` },
    uphold: { title: '公示异议成立，请补正', body: `${why}。` },
    object: { title: '公示收到异议，正在核查', body: '核查期间公示暂停，结果会告诉您。' },
    dismiss: { title: '公示异议不成立，继续公示', body: `${about(row)}公示到 ${dayWords(row.notice_ends_on ?? '')}。` },
    'take-effect': { title: '备案已生效', body: `备案编号 ${row.number}。` },
    suspend: { title: '聘任已中止', body: why },
    resume: { title: '聘任已恢复', body: about(row) },
    end: { title: '聘任已终止', body: why },
    expire: { title: '聘期已满', body: about(row) },
  }
  return notes[move]
}

/** Who sits in the office the filing has just reached. */
const peopleOf = (db: Tx, row: FilingRow, office: Office) => {
  const { city_id: cityId, enterprise_id, institution_id, region_code } = row
  const seats = {
    'enterprise-review': { role: 'enterprise', orgId: enterprise_id ?? '' },
    'employer-review': { role: 'employer', orgId: institution_id ?? '' },
    'county-review': { role: 'county', regionCode: region_code ?? '' },
    'city-review': { role: 'city' },
  } as const
  return seatedAt(db, cityId, seats[office])
}

/** Tells the owner what happened and the next office what waits for it, in the same transaction as the move. */
export const notify = async (
  { db, viewer, at }: Desk,
  row: FilingRow,
  move: FilingMove,
  reason: string | undefined,
) => {
  const own = viewer.personId === row.expert_id ? undefined : toOwner(row, move, reason)
  const office = (offices as readonly string[]).includes(row.state) ? (row.state as Office) : undefined
  const seated = office ? await peopleOf(db, row, office) : []
  const waits: Note = { title: '有一件备案等您办理', body: `${about(row)}承诺 ${dayWords(row.promised ?? '')}前办结。` }
  const notes = [
    ...(own ? [{ person: row.expert_id, ...own }] : []),
    ...seated.filter((person) => person !== row.expert_id).map((person) => ({ person, ...waits })),
  ]
  await tell(db, { cityId: row.city_id, thing: 'filing', thingId: row.id, at }, notes)
}
