import type { MetricId } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'

/** The ids of what a number was made of at the end of a day, as a select: the same counts that the number is read from. */
export const standingOn = (cityId: string, metric: MetricId, on: string) => sql`
  select thing_id from (
    select thing_id, amount from tally where city_id = ${cityId} and metric = ${metric} and day <= ${on}
    union all
    select thing_id, amount from tally_fresh where city_id = ${cityId} and metric = ${metric} and day <= ${on}) as said
  group by thing_id having sum(amount) > 0`
