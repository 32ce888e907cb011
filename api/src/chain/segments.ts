import type { Segment, Stage } from '@kefutong/contract/chain'
import { sql } from 'kysely'
import type { Tx } from '../world'
import { segmentsOn, standingOn } from './standing'

type Place = { cityId: string; chain: string; region: string | undefined; on: string }
export type PlacedSegment = Segment & { stage: Stage }

/** Each segment of a chain with its enterprises, the experts in force at them and what they still ask for, on a day. */
export const segmentsOf = async (db: Tx, { cityId, chain, region, on }: Place) => {
  const { rows } = await sql<PlacedSegment>`
    with firms as materialized (${segmentsOn(cityId, on, region)}),
    filings as materialized (${standingOn(cityId, 'appointments.in-force', on)}),
    needs as materialized (${standingOn(cityId, 'needs.open', on)})
    select s.id, s.stage, s.name,
      count(distinct b.enterprise_id) as enterprises,
      count(distinct f.expert_id) as experts,
      count(distinct n.id) as needs
    from segment s
    left join firms b on b.segment = s.id
    left join filing f on f.city_id = s.city_id and f.enterprise_id = b.enterprise_id and f.id in (select thing_id from filings)
    left join need n on n.city_id = s.city_id and n.enterprise_id = b.enterprise_id and n.id in (select thing_id from needs)
    where s.city_id = ${cityId} and s.chain_id = ${chain}
    group by s.id, s.stage, s.name, s.position
    order by s.position, s.id`.execute(db)
  return rows
}
