import type { Viewer } from '@kefutong/contract/role'
import { grades } from '@kefutong/contract/service-log/evidence'
import { type Measure, type YearFigure, type YearFigureId, yearFigureWords } from '@kefutong/contract/service-log/year'
import { sql } from 'kysely'
import type { Tx } from '../world'
import { partnersBy } from './year-partners'
import { countedRecords, recordsIn } from './year-rows'
import type { Subject } from './year-subject'

const grouped = (db: Tx, viewer: Viewer, about: Subject, year: number) =>
  recordsIn(db, viewer, about, year)
    .select(({ fn }) => [
      'kind',
      'grade',
      sql<number>`substring(day, 6, 2)::integer`.as('month'),
      fn.countAll<number>().as('count'),
      fn.sum<string | null>('tenths').as('tenths'),
      fn.sum<string | null>('amount_fen').as('fen'),
    ])
    .groupBy(['kind', 'grade', 'month'])
    .execute()
type Group = Awaited<ReturnType<typeof grouped>>[number]

const added = (groups: readonly Group[], measure: Measure) =>
  groups.reduce((sum, group) => sum + Number(group[measure] ?? 0), 0)

const ofKind = (id: YearFigureId, groups: readonly Group[]): YearFigure => {
  const { label, unit, clause, measure, kind } = yearFigureWords[id]
  const own = groups.filter((group) => group.kind === kind)
  const byGrade = grades.map((grade) => ({
    grade,
    value: added(
      own.filter((group) => group.grade === grade),
      measure,
    ),
  }))
  return {
    id,
    label,
    unit,
    means: clause,
    measure,
    value: added(own, measure),
    months: Array.from({ length: 12 }, (_, at) =>
      added(
        own.filter(({ month }) => month === at + 1),
        measure,
      ),
    ),
    grades: measure === 'fen' ? byGrade : null,
  }
}

const partnersOf = async (db: Tx, viewer: Viewer, about: Subject, year: number): Promise<YearFigure> => {
  const id = partnersBy[about.kind]
  const { label, unit, clause, measure } = yearFigureWords[id]
  const { value } = await recordsIn(db, viewer, about, year)
    .select(({ fn }) => fn.count<number>('partner_id').distinct().as('value'))
    .executeTakeFirstOrThrow()
  return { id, label, unit, means: clause, measure, value: Number(value), months: null, grades: null }
}

const ofRecords: readonly YearFigureId[] = [
  'problems.count',
  'visits.days',
  'projects.count',
  'projects.amount',
  'transfers.count',
  'transfers.amount',
  'revenue.amount',
]

/** All figures of one year and how many records they stand on. */
export const figuresOf = async (db: Tx, viewer: Viewer, about: Subject, year: number) => {
  const groups = await grouped(db, viewer, about, year)
  const figures = [...ofRecords.map((id) => ofKind(id, groups)), await partnersOf(db, viewer, about, year)]
  return { records: added(groups, 'count'), figures }
}

/** The years in which anything counts, newest first. */
export const yearsOf = async (db: Tx, viewer: Viewer, about: Subject) => {
  const found = await db
    .selectFrom(countedRecords(db, viewer, about).as('record'))
    .select(sql<number>`substring(day, 1, 4)::integer`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return found.map(({ year }) => year)
}
