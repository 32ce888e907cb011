import type pg from 'pg'
import { cityId } from '../../test/world/form'
import { people, places } from '../filing/seed'

const chains = 20
const institutions = 69

/**
 * So many confirmed records over ten years, each counted in two metrics, straight into the tally; then every cell of the cube
 * at once. What the fold does, done wholesale.
 */
export const seedCube = (logs: number, cells: string) => async (pool: pg.Pool) => {
  await places(pool)
  await pool.query(
    `insert into chain (city_id, id, name, position) select $1, 'c' || n, '链' || n, n from generate_series(1, $2) n`,
    [cityId, chains],
  )
  await pool.query(
    `insert into tally (city_id, metric, thing_id, id, region_code, chain, institution, slice, day, amount)
     select $1, m.metric, thing, gen_random_uuid(), (array['370303', '370305', '370321'])[1 + n % 3], 'c' || (1 + n % $3),
       'i' || (n * 7 % $4), m.slice, current_date - (n::bigint * 3650 / $2)::int, m.amount
     from (select n, gen_random_uuid() as thing from generate_series(0, $2 - 1) n) as log
     cross join lateral (values
       (case n % 4 when 0 then 'problems.total' when 1 then 'transfers.total' when 2 then 'projects.total' else 'revenue.total' end,
         case n % 4 when 3 then (array['A', 'B', 'C'])[1 + n % 3] else '' end, case n % 4 when 3 then 100000000 + n else 1 end),
       (case n % 2 when 0 then 'problems.in-force' else 'services.time' end, '', 40)) as m(metric, slice, amount)`,
    [cityId, logs, chains, institutions],
  )
  await pool.query(`insert into cube (city_id, grain, span, metric, region_code, chain, institution, slice, since, amount)
    select '${cityId}', c.* from (${cells}) as c`)
  await pool.query(`insert into cube_version values ($1, 1, now())`, [cityId])
  const { tokens } = await people(pool, 1, 'city', null)
  await pool.query('analyze')
  return { token: tokens[0] ?? '' }
}
