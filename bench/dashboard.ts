import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { cellsOf } from '../api/src/metric/cells'
import { cityId } from '../test/world/form'
import type { Measure } from './benches'
import { seedCube } from './dashboard/seed'
import { inArena } from './http/arena'
import { call, together } from './http/load'

/** LOGS=10000000 for the full size: some twenty minutes and 10 GB of disk. */
const logs = Number(process.env.LOGS ?? 100_000)
const asked = 100
const goalMs = 20

const cells = () => {
  const dry = new Kysely<Record<string, never>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return cellsOf(sql`tally`).compile(dry).sql
}

const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What a confirmation adds, in a transaction of its own: appended, or added to the one cell of the city at once. */
const appended = (client: pg.PoolClient) =>
  client.query(
    `insert into tally_fresh values ($1, $2, 'problems.total', $2, '370303', 'c1', 'i1', '', current_date, 1)`,
    [cityId, uuidv7()],
  )
const upserted = (client: pg.PoolClient) =>
  client.query(
    `insert into cube values ($1, 'city', 'month', 'hot', '*', '*', '*', '', date_trunc('month', current_date), 1)
     on conflict (city_id, grain, span, metric, since, region_code, chain, institution, slice)
     do update set amount = cube.amount + 1`,
    [cityId],
  )

const writing = async (pool: pg.Pool, write: typeof appended, times: number, atOnce: number) => {
  const spent = await timed(() =>
    together(times, atOnce, async () => {
      const client = await pool.connect()
      await client.query('begin')
      await write(client)
      await client.query('commit')
      client.release()
    }),
  )
  return spent / times
}

export const measure: Measure = (say) =>
  inArena(seedCube(logs, cells()), async ({ api, pool }, { token }) => {
    pool.options.max = 8
    say(`${logs} 条记录，各计入两个指标，十年；数据库开着 fsync`)
    const plain = await timed(() =>
      pool.query(
        `select metric, region_code, sum(amount) from tally where city_id = $1 group by rollup (metric, region_code)`,
        [cityId],
      ),
    )
    const read = () =>
      call<{ figures: Array<{ id: string; value: number }> }>(api.port, { method: 'GET', path: '/dashboard', token })
    const solved = async () => (await read()).figures.find(({ id }) => id === 'problems.total')?.value ?? 0
    await together(30, 2, read)
    const p99: number[] = []
    let written = 0
    const before = await solved()
    for (const clients of [1, 4]) {
      let busy = true
      const writer = (async () => {
        while (busy) {
          const client = await pool.connect()
          await appended(client)
          client.release()
          written += 1
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
      })()
      const times: number[] = []
      await together(asked, clients, async () => void times.push(await timed(read)))
      busy = false
      await writer
      p99.push(at(times, 0.99))
      say(
        `看板 ${clients} 个客户端，同时有人写：p50 ${at(times, 0.5).toFixed(1)} ms，p99 ${at(times, 0.99).toFixed(1)} ms`,
      )
    }
    const exact = (await solved()) === before + written
    say(`写了 ${written} 次之后数${exact ? '一个不差' : '不对'}；直接汇总一次 ${plain.toFixed(0)} ms`)
    const [alone, hot] = [await writing(pool, appended, 400, 8), await writing(pool, upserted, 400, 8)]
    say(
      `八人同时写，每次：先记增减 ${alone.toFixed(2)} ms，直接加到全市那一格 ${hot.toFixed(2)} ms，${(hot / alone).toFixed(1)} 倍`,
    )
    const [, four = 0] = p99
    return {
      figure: `看板四个客户端 p99 ${four.toFixed(1)} ms（目标 ${goalMs}），直接汇总的 1/${Math.round(plain / Math.max(1, four))}，数${exact ? '准' : '不准'}`,
      within: exact && four <= goalMs,
    }
  })
