import { sql } from 'kysely'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { connect } from '../../api/src/db/connect'
import { cellsOf } from '../../api/src/metric/cells'
import { fold } from '../../api/src/metric/fold'
import type { World } from '../../api/src/world'
import { cityId } from '../../test/world/form'
import { together } from '../http/load'
import { timed } from '../times'
import { textOf } from './sql-text'

const times = 400

const happened = `insert into history (city_id, id, thing, thing_id, move, role, request_id, at)
  values ($1, $2::uuid, 'service-log', $2::uuid::text, 'confirm', 'enterprise', 'bench', now())`

/** A problem that was solved counts twice: once for all time, once under what is in force. */
const counts = `(values ('problems.total', $3::text, $4::text, $5::text, '', current_date, 1::bigint),
  ('problems.in-force', $3, $4, $5, '', current_date, 1)) as said (metric, region_code, chain, institution, slice, day, amount)`

const appended = `with counted as (
    insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
    select $1, gen_random_uuid(), metric, $2::uuid, region_code, chain, institution, slice, day, amount from ${counts})
  ${happened}`

const upserted = `with cells as (${textOf((db) => cellsOf(sql.raw(counts)).compile(db))}),
  added as (
    insert into cube (city_id, grain, span, metric, region_code, chain, institution, slice, since, amount)
    select $1, grain, span, metric, region_code, chain, institution, slice, since, amount from cells
    order by grain, span, metric, since, region_code, chain, institution, slice
    on conflict (city_id, grain, span, metric, since, region_code, chain, institution, slice)
    do update set amount = cube.amount + excluded.amount)
  ${happened}`

export const ways = { none: happened, append: appended, upsert: upserted }

/** Milliseconds of each deed, in a transaction of its own, and of all of them together. */
const deeds = async (pool: pg.Pool, statement: string, atOnce: number) => {
  const each: number[] = []
  const all = await timed(() =>
    together(times, atOnce, async (n) => {
      const client = await pool.connect()
      const place = [`3703${String(2 + (n % 3)).padStart(2, '0')}`, `c${1 + (n % 20)}`, `i${n % 69}`]
      const deed = async () => {
        await client.query('begin')
        await client.query(statement, [cityId, uuidv7(), ...(statement === happened ? [] : place)])
        await client.query('commit')
      }
      each.push(await timed(deed).finally(() => client.release()))
    }),
  )
  return { each, perDeed: all / times }
}

/** All that lies fresh, put where it belongs; milliseconds a deed. */
const folding = async (url: string) => {
  const { db, close } = connect(url, { max: 1 })
  const all = await timed(() => fold({ db, config: { cityId }, now: () => new Date() } as World))
  await close()
  return all / times
}

/** What a deed costs by itself, with its counts appended (and folded afterwards), and with every cell raised at once. */
export const writing = async (pool: pg.Pool, url: string, atOnce: number) => {
  await folding(url)
  const none = await deeds(pool, ways.none, atOnce)
  const append = await deeds(pool, ways.append, atOnce)
  const folded = await folding(url)
  const upsert = await deeds(pool, ways.upsert, atOnce)
  return { none, append, folded, upsert }
}
