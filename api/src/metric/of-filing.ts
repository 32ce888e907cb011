import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { FilingRow } from '../filing/queries'
import { standInLine } from '../turn'
import type { Tx } from '../world'
import { type Count, difference, one } from './counts'
import { countsOfLog, placeOfFiling } from './of-log'

/** A filing as far as counting goes. */
export type Counting = Pick<
  FilingRow,
  'city_id' | 'id' | 'state' | 'expert_id' | 'institution_id' | 'region_code' | 'chains' | 'in_force_at'
>

const stands = ({ state }: Counting) => state === 'in-force'
const took = ({ in_force_at }: Counting) => in_force_at !== null

/** Of several filings the one a person or an institution is counted under: the one that took effect first. */
const home = <Filing extends Counting>(filings: readonly Filing[]): Filing | undefined =>
  [...filings].sort(
    (a, b) => (a.in_force_at?.getTime() ?? 0) - (b.in_force_at?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
  )[0]

export const countsOfExpert = (expertId: string, standing: readonly Counting[]): Count[] => {
  const first = home(standing)
  return first ? [one('experts.in-force', expertId, placeOfFiling(first))] : []
}

export const countsOfInstitution = (institutionId: string, everInForce: readonly Counting[]): Count[] => {
  const first = home(everInForce)
  return first ? [one('institutions.total', institutionId, placeOfFiling(first))] : []
}

/** The filing itself and the records under it. */
export const countsOfFiling = (
  filing: Counting,
  logs: ReadonlyArray<{ id: string; form: ServiceLogForm }>,
): Count[] => [
  ...(took(filing) ? [one('appointments.total', filing.id, placeOfFiling(filing))] : []),
  ...(stands(filing) ? [one('appointments.in-force', filing.id, placeOfFiling(filing))] : []),
  ...logs.flatMap(({ id, form }) => countsOfLog(id, form, filing)),
]

const others = (db: Tx, filing: Counting, whose: 'expert_id' | 'institution_id') =>
  db
    .selectFrom('filing')
    .select(['city_id', 'id', 'state', 'expert_id', 'institution_id', 'region_code', 'chains', 'in_force_at'])
    .where('city_id', '=', filing.city_id)
    .where(whose, '=', filing[whose])
    .where('id', '<>', filing.id)

const countedLogs = (db: Tx, filing: Counting) =>
  db
    .selectFrom('service_log as log')
    .innerJoin('service_log_edition as counted', (join) =>
      join
        .onRef('counted.city_id', '=', 'log.city_id')
        .onRef('counted.log_id', '=', 'log.id')
        .onRef('counted.edition', '=', 'log.counted_edition'),
    )
    .select(['log.id', 'counted.form'])
    .where('log.city_id', '=', filing.city_id)
    .where('log.filing_id', '=', filing.id)
    .execute()

/**
 * What a move of a filing changes in the numbers: nothing, unless it begins or ceases to stand. The row is locked, so no
 * record under it is being confirmed just now. Filings that begin or cease stand in one line: the same person and the same
 * institution have others, and two batches of the clock must not wait for each other.
 */
export const countsOfMove = async (db: Tx, before: Counting, after: Counting): Promise<Count[]> => {
  if (stands(before) === stands(after) && took(before) === took(after)) return []
  await standInLine(db, after.city_id, 'filings that stand')
  const standing = await others(db, after, 'expert_id').where('state', '=', 'in-force').execute()
  const withThis = (one: Counting, rest: readonly Counting[], belongs: boolean) => (belongs ? [...rest, one] : rest)
  const person = difference(
    countsOfExpert(before.expert_id, withThis(before, standing, stands(before))),
    countsOfExpert(after.expert_id, withThis(after, standing, stands(after))),
  )
  const logs = await countedLogs(db, after)
  const own = difference(countsOfFiling(before, logs), countsOfFiling(after, logs))
  if (took(before) || !after.institution_id) return [...own, ...person]
  const ever = await others(db, after, 'institution_id').where('in_force_at', 'is not', null).execute()
  const institution = difference(
    countsOfInstitution(after.institution_id, ever),
    countsOfInstitution(after.institution_id, [...ever, after]),
  )
  return [...own, ...person, ...institution]
}

const idsOf = (values: ReadonlyArray<string | null>) => [...new Set(values.flatMap((value) => value ?? []))]

/**
 * What many filings that arrive at once, already decided, change in the numbers, by filing: what a person or an institution
 * is counted under now stands with the first one of theirs. To be asked before they are written.
 */
export const countsOfArrivals = async (db: Tx, cityId: string, arrivals: readonly Counting[]) => {
  await standInLine(db, cityId, 'filings that stand')
  const people = idsOf(arrivals.map(({ expert_id }) => expert_id))
  const institutions = idsOf(arrivals.map(({ institution_id }) => institution_id))
  const known: Counting[] = await db
    .selectFrom('filing')
    .select(['city_id', 'id', 'state', 'expert_id', 'institution_id', 'region_code', 'chains', 'in_force_at'])
    .where('city_id', '=', cityId)
    .where('in_force_at', 'is not', null)
    .where((where) => where.or([where('expert_id', 'in', people), where('institution_id', 'in', institutions)]))
    .execute()
  const grouped = (filings: readonly Counting[], whose: 'expert_id' | 'institution_id') => {
    const found = new Map<string, Counting[]>()
    for (const filing of filings) {
      const key = filing[whose] ?? ''
      const group = found.get(key)
      if (group) group.push(filing)
      else found.set(key, [filing])
    }
    return (id: string) => found.get(id) ?? []
  }
  const all = [...known, ...arrivals]
  const before = grouped(known.filter(stands), 'expert_id')
  const after = grouped(all.filter(stands), 'expert_id')
  const everBefore = grouped(known, 'institution_id')
  const everAfter = grouped(all, 'institution_id')
  const counts = new Map(arrivals.map((filing) => [filing.id, countsOfFiling(filing, [])]))
  const firstOf = (whose: 'expert_id' | 'institution_id') =>
    new Map([...arrivals].reverse().map((filing) => [filing[whose] ?? '', filing]))
  const firsts = { expert_id: firstOf('expert_id'), institution_id: firstOf('institution_id') }
  const beside = (whose: 'expert_id' | 'institution_id', id: string, more: Count[]) => {
    const first = firsts[whose].get(id)
    counts.get(first?.id ?? '')?.push(...more)
  }
  for (const id of people)
    beside('expert_id', id, difference(countsOfExpert(id, before(id)), countsOfExpert(id, after(id))))
  for (const id of institutions)
    beside(
      'institution_id',
      id,
      difference(countsOfInstitution(id, everBefore(id)), countsOfInstitution(id, everAfter(id))),
    )
  return counts
}
