import { degreeWords, standingWords, titleWords } from '@kefutong/contract/filing/form'
import { institutionKindWords } from '@kefutong/contract/institution'
import type { Behind } from '@kefutong/contract/metric/metric'
import { exactWords } from '@kefutong/contract/money'
import { needLifecycle } from '@kefutong/contract/need/lifecycle'
import { platformKindWords, platformLevelWords } from '@kefutong/contract/platform'
import { projectLevelWords } from '@kefutong/contract/project'
import type { Viewer } from '@kefutong/contract/role'
import { kindWords, lineOf, transferWayWords } from '@kefutong/contract/service-log/form'
import { dotted } from '@kefutong/contract/time'
import { visitLifecycle } from '@kefutong/contract/visit'
import type { Tx } from '../world'

export type Described = { title: string; line: string; number: string | null }
type Describe = (db: Tx, viewer: Viewer, ids: readonly string[]) => Promise<Array<Described & { id: string }>>

const joined = (...facts: Array<string | 0 | null | undefined>) => facts.filter(Boolean).join('，')

const experts: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('expert as x')
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .select(['x.id', 'x.name', 'x.degree', 'x.title', 'x.direction', 'i.name as institution'])
    .where('x.city_id', '=', viewer.cityId)
    .where('x.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.name, number: null },
    line: joined(
      row.institution,
      titleWords[row.title as keyof typeof titleWords],
      degreeWords[row.degree as keyof typeof degreeWords],
      row.direction,
    ),
  }))
}

const filings: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('filing')
    .select(['id', 'expert_name', 'institution_name', 'enterprise_name', 'post', 'number', 'term_start', 'term_end'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.expert_name, number: row.number },
    line: joined(
      row.institution_name,
      `${row.enterprise_name} ${row.post}`,
      row.term_start && row.term_end && `${dotted(row.term_start)}–${dotted(row.term_end)}`,
    ),
  }))
}

const institutions: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('institution')
    .select(['id', 'name', 'kind'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, name, kind }) => ({
    ...{ id, title: name, number: null },
    line: kind ? institutionKindWords[kind] : '高校院所',
  }))
}

const logs: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('service_log as l')
    .innerJoin('filing as f', (join) => join.onRef('f.city_id', '=', 'l.city_id').onRef('f.id', '=', 'l.filing_id'))
    .leftJoin('service_log_edition as e', (join) =>
      join
        .onRef('e.city_id', '=', 'l.city_id')
        .onRef('e.log_id', '=', 'l.id')
        .onRef('e.edition', '=', 'l.counted_edition'),
    )
    .select(['l.id', 'l.number', 'l.line', 'l.kind', 'e.form', 'f.expert_name', 'f.enterprise_name'])
    .where('l.city_id', '=', viewer.cityId)
    .where('l.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.form ? lineOf(row.form) : row.line, number: row.number },
    line: joined(row.expert_name, row.enterprise_name, kindWords[row.form?.kind ?? row.kind].label),
  }))
}

const needs: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('need')
    .select(['id', 'number', 'sentence', 'enterprise_name', 'state'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.sentence, number: row.number },
    line: joined(row.enterprise_name, needLifecycle.states[row.state].label),
  }))
}

const visits: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'expert_name', 'enterprise_name', 'state', 'met_on'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.expert_name, number: null },
    line: joined(row.enterprise_name, visitLifecycle.states[row.state].label, dotted(row.met_on)),
  }))
}

const people: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, name }) => ({ id, title: name, line: '科技专员', number: null }))
}

const enterprises: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'standings', 'uscc'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.name, number: row.uscc },
    line: row.standings.map((standing) => standingWords[standing as keyof typeof standingWords] ?? standing).join('，'),
  }))
}

const platforms: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('platform')
    .select(['id', 'name', 'kind', 'level'])
    .where('city_id', '=', viewer.cityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.name, number: null },
    line: joined(platformLevelWords[row.level], platformKindWords[row.kind]),
  }))
}

const results: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('result as r')
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'r.city_id').onRef('i.id', '=', 'r.institution_id'),
    )
    .select(['r.id', 'r.name', 'r.way', 'r.amount_fen', 'i.name as institution'])
    .where('r.city_id', '=', viewer.cityId)
    .where('r.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.name, number: null },
    line: joined(row.institution, row.way && transferWayWords[row.way], row.amount_fen && exactWords(row.amount_fen)),
  }))
}

const projects: Describe = async (db, viewer, ids) => {
  const rows = await db
    .selectFrom('project as r')
    .innerJoin('enterprise as e', (join) =>
      join.onRef('e.city_id', '=', 'r.city_id').onRef('e.id', '=', 'r.enterprise_id'),
    )
    .select(['r.id', 'r.name', 'r.level', 'r.amount_fen', 'r.starts_on', 'r.ends_on', 'e.name as enterprise'])
    .where('r.city_id', '=', viewer.cityId)
    .where('r.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.name, number: null },
    line: joined(
      row.enterprise,
      projectLevelWords[row.level],
      `${dotted(row.starts_on)}–${dotted(row.ends_on)}`,
      row.amount_fen && exactWords(row.amount_fen),
    ),
  }))
}

const describers: Record<Behind, Describe> = {
  expert: experts,
  filing: filings,
  institution: institutions,
  'service-log': logs,
  need: needs,
  visit: visits,
  person: people,
  enterprise: enterprises,
  platform: platforms,
  result: results,
  project: projects,
}

/** What things are called, by id: staff and the expert's own employer read this, nobody else. */
export const describe = async (db: Tx, viewer: Viewer, behind: Behind, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, Described>()
  return new Map((await describers[behind](db, viewer, ids)).map(({ id, ...words }) => [id, words]))
}
