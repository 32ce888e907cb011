import { sql } from 'kysely'
import type { Beside } from '../viewer'
import type { Tx } from '../world'
import type { Said } from './apply'
import type { Names } from './scope'

/** Beyond so many folds it is not asked what was said in them: adding up anew costs less. */
const folds = 20
/** And so many lines are read at most. */
export const most = 5_000

type Line = [Said['metric'], string, string, string, string, string, number]
type Row = Names & { state: string; version: number; lines: Line[] }

export type Since = Names & {
  /** says all that was known at that moment: the same state is the same counts and names */
  state: string
  /** the fold that everything folded so far ends with */
  version: number
  /** everything said since, folded meanwhile or not; nothing when it was too much */
  said: Said[] | undefined
}

/**
 * Whether anything was said, folded or renamed since: asked with every page of figures, so it is as small as can be. Of what
 * is not folded yet every id counts, for a later id may be committed before an earlier one.
 */
export const metricState: Beside = {
  name: 'metric-state',
  of: (cityId) => sql<string>`concat_ws('.',
    coalesce((select version from cube_version where city_id = ${cityId}), 0),
    (select count(*) || '.' || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) from tally_fresh where city_id = ${cityId}),
    (select coalesce(bit_xor(hashtextextended(position || ' ' || code || ' ' || name, 1)), 0) from region where city_id = ${cityId}),
    (select coalesce(bit_xor(hashtextextended(position || ' ' || id || ' ' || name, 2)), 0) from chain where city_id = ${cityId}))`,
}

/**
 * All that was said since a fold, and the names that stand beside it: one statement, so one moment. It is small whatever the
 * size of the city, and whoever adds it to the sums of that fold has what is known now.
 */
export const sinceFold = async (db: Tx, cityId: string, version: number): Promise<Since> => {
  // named one by one, not as a range: of a range a plan that is made once expects a third of the table
  const later = Array.from({ length: folds }, (_, at) => version + 1 + at)
  const { rows } = await sql<Row>`/* prepared: since-fold */
    with now as (select coalesce((select version from cube_version where city_id = ${cityId}), 0) as version),
    said as (
      select metric, region_code, chain, institution, slice, day, amount from tally_fresh where city_id = ${cityId}
      union all
      select metric, region_code, chain, institution, slice, day, amount from tally
      where city_id = ${cityId} and folded = any(${later}::bigint[]) and (select version from now) <= ${version + folds}),
    lines as (
      select metric, region_code, chain, institution, slice, day, sum(amount) as amount from said
      group by metric, region_code, chain, institution, slice, day having sum(amount) <> 0 limit ${most + 1})
    select version, ${metricState.of(cityId)} as state,
      (select coalesce(json_agg(json_build_array(metric, region_code, chain, institution, slice, day, amount)), '[]') from lines) as lines,
      (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position), '[]') from region where city_id = ${cityId}) as regions,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position), '[]') from chain where city_id = ${cityId}) as chains
    from now`.execute(db)
  const [row] = rows as [Row]
  const known = row.version >= version && row.version <= version + folds && row.lines.length <= most
  const { lines, ...rest } = row
  const said = lines.map(([metric, region, chain, institution, slice, day, amount]) => ({
    ...{ metric, region, chain, institution, slice, day, amount },
  }))
  return { ...rest, said: known ? said : undefined }
}
