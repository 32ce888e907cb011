import type { ParsedOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { YearSummary, years } from '@kefutong/contract/service-log/year'
import { visibleTo } from '../filing/visible'
import type { Tx } from '../world'

export type Subject = YearSummary['subject'] & { scope: string | null }
type Asked = Pick<ParsedOf<typeof years.read>, 'expert' | 'enterprise'>
type Key = Pick<Subject, 'kind' | 'id'>

const ownOf = ({ role, personId, orgId }: Viewer): Key | undefined => {
  if (role === 'expert') return { kind: 'expert', id: personId ?? '' }
  return role === 'enterprise' ? { kind: 'enterprise', id: orgId ?? '' } : undefined
}

const askedFor = ({ expert, enterprise }: Asked): Key => {
  if (expert && !enterprise) return { kind: 'expert', id: expert }
  if (enterprise && !expert) return { kind: 'enterprise', id: enterprise }
  throw new Problem('inputInvalid', { faults: [{ field: 'expert', says: '请指定一位专家，或一家企业' }] })
}

/** Whoever has a filing this viewer may see. */
const isThere = (db: Tx, viewer: Viewer, { kind, id }: Key) =>
  db
    .selectFrom('filing')
    .select('id')
    .where('city_id', '=', viewer.cityId)
    .where(kind === 'expert' ? 'expert_id' : 'enterprise_id', '=', id)
    .where(visibleTo(viewer))
    .limit(1)
    .executeTakeFirst()

const expertNamed = async (db: Tx, cityId: string, id: string) => {
  const row = await db
    .selectFrom('person')
    .leftJoin('expert', (join) =>
      join.onRef('expert.city_id', '=', 'person.city_id').onRef('expert.id', '=', 'person.id'),
    )
    .leftJoin('institution', (join) =>
      join.onRef('institution.city_id', '=', 'expert.city_id').onRef('institution.id', '=', 'expert.institution_id'),
    )
    .select(['person.name', 'institution.name as institution'])
    .where('person.city_id', '=', cityId)
    .where('person.id', '=', id)
    .executeTakeFirstOrThrow()
  return { name: row.name, line: row.institution ?? '' }
}

const enterpriseNamed = async (db: Tx, cityId: string, id: string) => {
  const row = await db
    .selectFrom('enterprise')
    .innerJoin('region', (join) =>
      join.onRef('region.city_id', '=', 'enterprise.city_id').onRef('region.code', '=', 'enterprise.region_code'),
    )
    .select(['enterprise.name', 'enterprise.uscc', 'region.name as region'])
    .where('enterprise.city_id', '=', cityId)
    .where('enterprise.id', '=', id)
    .executeTakeFirstOrThrow()
  return { name: row.name, line: `${row.region}，统一社会信用代码 ${row.uscc}` }
}

/** What part of the whole an office sees, in words: a figure of a part must not pass for the whole. */
const scopeOf = async (db: Tx, { cityId, role, regionCode, orgId }: Viewer) => {
  if (role === 'county') {
    const { name } = await db
      .selectFrom('region')
      .select('name')
      .where('city_id', '=', cityId)
      .where('code', '=', regionCode ?? '')
      .executeTakeFirstOrThrow()
    return `只含${name}的记录`
  }
  if (role !== 'employer') return null
  const { name } = await db
    .selectFrom('institution')
    .select('name')
    .where('city_id', '=', cityId)
    .where('id', '=', orgId ?? '')
    .executeTakeFirstOrThrow()
  return `只含${name}派出的记录`
}

/**
 * Whom a summary is about, as this viewer may see them: experts and enterprises are their own subject, an office names
 * one. Raises `notFound`, and `inputInvalid` where an office names nobody or two.
 */
export const subjectOf = async (db: Tx, viewer: Viewer, asked: Asked): Promise<Subject> => {
  const own = ownOf(viewer)
  const key = own && !asked.expert && !asked.enterprise ? own : askedFor(asked)
  const itself = own?.kind === key.kind && own.id === key.id
  if (!itself && (own || !(await isThere(db, viewer, key)))) throw new Problem('notFound')
  const named = key.kind === 'expert' ? expertNamed : enterpriseNamed
  return { ...key, ...(await named(db, viewer.cityId, key.id)), scope: await scopeOf(db, viewer) }
}
