import type { MetricId } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'

const said = (cityId: string, metric: MetricId, on: string) => sql`(
    select thing_id, region_code, slice, amount from tally where city_id = ${cityId} and metric = ${metric} and day <= ${on}
    union all
    select thing_id, region_code, slice, amount from tally_fresh where city_id = ${cityId} and metric = ${metric} and day <= ${on})`

/** The ids of what a number was made of at the end of a day, as a select: the same counts that the number is read from. */
export const standingOn = (cityId: string, metric: MetricId, on: string) => sql`
  select thing_id from ${said(cityId, metric, on)} as said group by thing_id having sum(amount) > 0`

/** Which enterprises stood in which segments at the end of a day, in one district or anywhere. */
export const segmentsOn = (cityId: string, on: string, region: string | undefined) => sql`
  select thing_id as enterprise_id, slice as segment from ${said(cityId, 'enterprises.segment', on)} as said
  where ${region === undefined ? sql`true` : sql`region_code = ${region}`} group by thing_id, slice having sum(amount) > 0`
