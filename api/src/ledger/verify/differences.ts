import { kindWords } from '@kefutong/contract/service-log/form'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../world'

/*
 * The text that was sealed (p) against the rows of today: the entry's own columns (n), the edition (e), the record (l),
 * its filing (f) and enterprise (c). The database compares, because it has both: a year's records would otherwise travel
 * for nothing.
 */
type Pair = readonly [what: string, sealed: string, living: string]

const own: Pair[] = [
  ['条目的城市', `p ->> 'city'`, 'n.city_id'],
  ['条目所指的记录', `(p ->> 'thing') || (p ->> 'id')`, 'n.thing || n.thing_id'],
  ['条目的版本', `p ->> 'edition'`, 'n.edition::text'],
  ['条目的事项', `p ->> 'event'`, 'n.event'],
  ['条目的时间', `(p ->> 'at')::timestamptz`, 'n.at'],
]
const always: Pair[] = [['记录的编号', `p ->> 'number'`, 'l.number']]
const confirmed: Pair[] = [
  ['记录的所属备案', `p ->> 'filingId'`, 'l.filing_id::text'],
  ['备案编号', `p ->> 'filing'`, 'f.number'],
  ['记录的专家', `p ->> 'expert'`, 'l.expert_id::text'],
  ['记录的企业', `p ->> 'enterprise'`, 'l.enterprise_id::text'],
  ['企业的统一社会信用代码', `p ->> 'uscc'`, 'c.uscc'],
  ['记录的派出单位', `p ->> 'institution'`, 'l.institution_id::text'],
  ['记录的区县', `p ->> 'region'`, 'l.region_code'],
  ['这一版的内容', `p -> 'form'`, 'e.form'],
]
/** The newest word on this edition: confirmed again after it was taken back, an earlier one has no columns any more. */
const last = 'e.digest = n.digest'
const ofLast: Pair[] = [
  ['这一版的确认人', `p ->> 'by'`, 'e.confirmed_by::text'],
  ['这一版的确认时间', `(p ->> 'at')::timestamptz`, 'e.confirmed_at'],
  ['这一版所替换的版本', `p ->> 'supersedes'`, 'e.counted_before::text'],
]
/** The record shows this edition in the columns that lists and sums read. */
const shown = `${last} and ((l.state = 'confirmed' and l.counted_edition = n.edition) or (l.state = 'approving' and l.edition = n.edition))`
const ofShown: Pair[] = [
  ['记录的内容', `p -> 'form'`, 'l.form'],
  ['记录的类别', `p #>> '{form,kind}'`, 'l.kind'],
  ['记录的日期', `coalesce(p #>> '{form,servedOn}', p #>> '{form,until}')::date`, 'l.day'],
  ['记录的一句话', `coalesce(nullif(p #>> '{form,summary}', ''), '${kindWords.revenue.label}')`, 'l.line'],
  ['记录的金额', `(p #>> '{form,amountFen}')::bigint`, 'l.amount_fen'],
  ['记录的工时', `(p #>> '{form,tenths}')::integer`, 'l.tenths'],
]
const newest = `${shown} and l.edition = n.edition`
const ofNewest: Pair[] = [
  ['记录的确认人', `p ->> 'by'`, 'l.confirmed_by::text'],
  ['记录的确认时间', `(p ->> 'at')::timestamptz`, 'l.confirmed_at'],
]

const pictures = (and = '') => `(
  select coalesce(jsonb_agg(encode(sha256, 'hex') order by sha256), '[]') from service_log_photo
  where city_id = n.city_id and log_id = n.thing_id and not late ${and})`
const there = pictures('and removed_at is null')
/**
 * While nothing newer was said the pictures are exactly those that were confirmed; under a correction new ones may stand
 * beside them; once an edition no longer counts, some may have been taken away.
 */
const otherPictures = `case when ${newest} then p -> 'photos' is distinct from ${there}
  else not ${there} @> (p -> 'photos') and (l.counted_edition = n.edition or not ${pictures()} @> (p -> 'photos')) end`

const unlike = (pairs: readonly Pair[], guard = 'true') =>
  pairs
    .map(([what, sealed, living]) => `when ${guard} and ${sealed} is distinct from ${living} then '${what}被改动'`)
    .join('\n')

const says: RawBuilder<string | null> = sql.raw(`case
  ${unlike(own)}
  when l.id is null then '所指的记录不见了'
  when e.edition is null then '所指的版本不见了'
  ${unlike(always)}
  when n.event <> 'confirm' then null
  ${unlike(confirmed)}
  ${unlike(ofLast, last)}
  ${unlike(ofShown, shown)}
  ${unlike(ofNewest, newest)}
  when ${otherPictures} then '记录的照片与确认时不同'
end`)

type Span = { first: number; last: number; but: readonly string[] }

/**
 * Where the records of today are not what these entries sealed. Only entries whose text is as it was sealed may be asked
 * about (`but` are left out): the text of any other may be no JSON at all.
 */
export const differences = async (db: Tx, cityId: string, { first, last: end, but }: Span) => {
  const { rows } = await sql<{ seq: number; says: string }>`
    select seq, says from (
      select n.seq, ${says} as says
      from (
        select *, payload::jsonb as p from ledger_entry
        where city_id = ${cityId} and seq between ${first} and ${end} and id <> all(${but}::uuid[])
        offset 0 -- keeps the planner from reading the text anew for each comparison
      ) n
      left join service_log l on l.city_id = ${cityId} and l.id = n.thing_id
      left join service_log_edition e on e.city_id = ${cityId} and e.log_id = n.thing_id and e.edition = n.edition
      left join filing f on f.city_id = ${cityId} and f.id = l.filing_id
      left join enterprise c on c.city_id = ${cityId} and c.id = l.enterprise_id
    ) compared where says is not null order by seq`.execute(db)
  return rows
}
