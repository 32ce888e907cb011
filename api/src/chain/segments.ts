import type { Segment, Stage } from '@kefutong/contract/chain'
import { sql } from 'kysely'
import { addDays, startOf } from '../calendar/dates'
import type { Tx } from '../world'
import { standingOn } from './standing'

type Place = { cityId: string; chain: string; region: string | undefined; on: string }
export type PlacedSegment = Segment & { stage: Stage }

/** Each segment of a chain with its enterprises, the experts in force at them and what they still ask for, on a day. */
export const segmentsOf = async (db: Tx, { cityId, chain, region, on }: Place) => {
  const { rows } = await sql<PlacedSegment>`
    with filings as materialized (${standingOn(cityId, 'appointments.in-force', on)}),
    needs as materialized (${standingOn(cityId, 'needs.open', on)})
    select s.id, s.stage, s.name,
      count(distinct b.id) as enterprises,
      count(distinct f.expert_id) as experts,
      count(distinct n.id) as needs
    from segment s
    left join enterprise b on b.city_id = s.city_id and s.id = any(b.segments) and b.created_at < ${startOf(addDays(on, 1))}
      ${region === undefined ? sql`` : sql`and b.region_code = ${region}`}
    left join filing f on f.city_id = b.city_id and f.enterprise_id = b.id and f.id in (select thing_id from filings)
    left join need n on n.city_id = b.city_id and n.enterprise_id = b.id and n.id in (select thing_id from needs)
    where s.city_id = ${cityId} and s.chain_id = ${chain}
    group by s.id, s.stage, s.name, s.position
    order by s.position, s.id`.execute(db)
  return rows
}
