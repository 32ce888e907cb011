import type { Segment, Stage } from '@kefutong/contract/chain'
import { sql } from 'kysely'
import type { Tx } from '../world'

type Place = { cityId: string; chain: string; region: string | undefined }

/** Each segment of a chain with its enterprises, the experts in force at them and what they still ask for. */
export const segmentsOf = async (db: Tx, { cityId, chain, region }: Place) => {
  const { rows } = await sql<Segment & { stage: Stage }>`
    select s.id, s.stage, s.name,
      count(distinct b.id) as enterprises,
      count(distinct f.expert_id) as experts,
      count(distinct n.id) as needs
    from segment s
    left join enterprise b on b.city_id = s.city_id and s.id = any(b.segments)
      ${region === undefined ? sql`` : sql`and b.region_code = ${region}`}
    left join filing f on f.city_id = b.city_id and f.enterprise_id = b.id and f.state = 'in-force'
    left join need n on n.city_id = b.city_id and n.enterprise_id = b.id
      and n.shelf in ('to-verify', 'pool', 'under-way', 'paused')
    where s.city_id = ${cityId} and s.chain_id = ${chain}
    group by s.id, s.stage, s.name, s.position
    order by s.position, s.id`.execute(db)
  return rows
}
