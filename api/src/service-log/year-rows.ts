import type { ParsedOf } from '@kefutong/contract/endpoint'
import type { Viewer } from '@kefutong/contract/role'
import type { Grade } from '@kefutong/contract/service-log/evidence'
import { lineOf, type ServiceLogKind } from '@kefutong/contract/service-log/form'
import { type Measure, type YearRow, yearFigureWords, type years } from '@kefutong/contract/service-log/year'
import { sql } from 'kysely'
import { readCursor } from '../cursor'
import type { Tx } from '../world'
import { visibleTo } from './visible'
import type { Subject } from './year-subject'

// the record's own columns mirror its newest edition; what counts is said by the edition that counts
const day = sql<string>`coalesce(edition.form->>'servedOn', edition.form->>'until')`
const amount = sql<number | null>`(edition.form->>'amountFen')::bigint`
const grade = sql<Grade | null>`case
  when not edition.form ? 'amountFen' then null
  when edition.form->>'contractNo' <> '' then 'A'
  when edition.form->>'invoiceNo' <> '' then 'B'
  else 'C' end`

type About = Pick<Subject, 'kind' | 'id'>

/** Every record of somebody that counts and that this viewer may see, as its counted edition says it: figures, rows and paper all come from here. */
export const countedRecords = (db: Tx, viewer: Viewer, about: About) =>
  db
    .selectFrom('service_log')
    .innerJoin('service_log_edition as edition', (join) =>
      join
        .onRef('edition.city_id', '=', 'service_log.city_id')
        .onRef('edition.log_id', '=', 'service_log.id')
        .onRef('edition.edition', '=', 'service_log.counted_edition'),
    )
    .innerJoin('filing', (join) =>
      join.onRef('filing.city_id', '=', 'service_log.city_id').onRef('filing.id', '=', 'service_log.filing_id'),
    )
    .where('service_log.city_id', '=', viewer.cityId)
    .where((where) => visibleTo(viewer)(where as never))
    .where(about.kind === 'expert' ? 'service_log.expert_id' : 'service_log.enterprise_id', '=', about.id)
    .select([
      'service_log.id',
      'service_log.number',
      about.kind === 'expert' ? 'service_log.enterprise_id as partner_id' : 'service_log.expert_id as partner_id',
      about.kind === 'expert' ? 'filing.enterprise_name as partner' : 'filing.expert_name as partner',
      'edition.form',
      'edition.confirmed_at',
      'edition.digest',
      sql<ServiceLogKind>`edition.form->>'kind'`.as('kind'),
      day.as('day'),
      amount.as('amount_fen'),
      sql<number | null>`(edition.form->>'tenths')::integer`.as('tenths'),
      grade.as('grade'),
    ])

/** Those of one year, as a table that figures and rows are read from. */
export const recordsIn = (db: Tx, viewer: Viewer, about: About, year: number) =>
  db
    .selectFrom(countedRecords(db, viewer, about).as('record'))
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)

type Filter = Pick<ParsedOf<typeof years.rows>, 'year' | 'figure' | 'grade' | 'after' | 'limit'>
type Record = Awaited<ReturnType<typeof listRecords>>[number]

const adds: { [M in Measure]: (row: Record) => number } = {
  count: () => 1,
  tenths: ({ tenths }) => tenths ?? 0,
  fen: ({ amount_fen }) => amount_fen ?? 0,
}

/** The counted records behind a figure of one kind, or all of them, newest day first. */
export const listRecords = (db: Tx, viewer: Viewer, about: About, { year, figure, grade, after, limit }: Filter) => {
  const cursor = readCursor(after)
  const words = figure && yearFigureWords[figure]
  return recordsIn(db, viewer, about, year)
    .selectAll()
    .$if(Boolean(words?.kind), (query) => query.where('kind', '=', words?.kind ?? 'problem'))
    .$if(words?.measure === 'fen', (query) => query.where('amount_fen', 'is not', null))
    .$if(grade !== undefined, (query) => query.where('grade', '=', grade ?? 'A'))
    .$if(cursor !== undefined, (query) =>
      query.where((where) => where(where.refTuple('day', 'id'), '<', where.tuple(cursor?.key ?? '', cursor?.id ?? ''))),
    )
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** A record as one row of a figure: `value` is what it adds. */
export const recordRow = (row: Record, measure: Measure): YearRow => ({
  id: row.id,
  title: lineOf(row.form),
  partner: row.partner,
  kind: row.kind,
  day: row.day,
  number: row.number,
  value: adds[measure](row),
  amountFen: row.amount_fen,
  tenths: row.tenths,
  grade: row.grade,
  records: 1,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  digest: row.digest?.toString('hex') ?? null,
})
