import type pg from 'pg'
import { cityId } from '../test/world/form'
import { layGround } from './dashboard/ground'
import { plant } from './dashboard/plant'
import { reading } from './dashboard/reading'
import { writing } from './dashboard/writing'
import { inArena } from './http/arena'
import { startServer } from './http/servers'
import type { Measure } from './measure'
import { at, spread, timed } from './times'

const goal = { ms: 20, clients: 4 }
const sizes = [10_000, 100_000]
const fullSizes = [10_000, 100_000, 1_000_000, 10_000_000]

/** What the dashboard would have to do without a cube, and only a small part of it: every record once, by district and kind. */
const plainly = (pool: pg.Pool) =>
  pool.query(
    `select kind, region_code, count(*), sum(amount_fen), sum(tenths) from service_log
     where city_id = $1 and state = 'confirmed' group by rollup (kind, region_code)`,
    [cityId],
  )

const quickest = async (work: () => Promise<unknown>) =>
  Math.min(await timed(work), await timed(work), await timed(work))

export const measure: Measure = (say, { full }) =>
  inArena(layGround, async ({ api, pool, url }, town) => {
    pool.options.max = 8
    const writer = await startServer('api-server', url)
    say('十年的记录，需求是记录的十分之一；数据库开着 fsync；看板问一个进程，另一个进程同时在写')
    let [worst, wrong, plain] = [0, 0, 0]
    const medians: number[] = []
    for (const logs of full ? fullSizes : sizes) {
      const planted = await timed(() => plant(pool, town.enterprises, { logs, needs: logs / 10 }))
      plain = await quickest(() => plainly(pool))
      say(
        `${logs} 条记录，${logs / 10} 条需求，造了 ${(planted / 1000).toFixed(0)} s；直接汇总一次 ${plain.toFixed(1)} ms`,
      )
      for (const writes of [false, true])
        for (const clients of [1, goal.clients]) {
          const seen = await reading({ api, writer }, town, { clients, writes })
          wrong += seen.wrong
          say(
            `  ${clients} 个客户端${writes ? `，同时写了 ${seen.written} 次` : '，没有人写'}：${spread(seen.times)}，` +
              `每次 CPU ${seen.cpu.toFixed(2)} ms，看到 ${seen.seen} 个不同的数，${seen.wrong} 次不准`,
          )
          if (!writes) continue
          if (clients === 1) medians.push(at(seen.times, 0.5))
          else worst = at(seen.times, 0.99)
        }
    }
    writer.stop()
    for (const atOnce of [1, 8]) {
      const { none, append, folded, upsert } = await writing(pool, url, atOnce)
      say(
        `${atOnce} 人同时办，每件：不计数 ${none.perDeed.toFixed(2)} ms；先记增减 ${append.perDeed.toFixed(2)} ms（${spread(append.each)}），` +
          `之后汇总摊到 ${folded.toFixed(2)} ms；同一条语句加到每一格 ${upsert.perDeed.toFixed(2)} ms（${spread(upsert.each)}）`,
      )
    }
    const [first = 1, last = 1] = [medians[0], medians.at(-1)]
    return {
      figure:
        `看板 ${goal.clients} 个客户端 p99 ${worst.toFixed(1)} ms（不超过 ${goal.ms}），${wrong === 0 ? '每一次都准' : `${wrong} 次不准`}；` +
        `直接汇总是它的 ${(plain / last).toFixed(0)} 倍；从 ${(full ? fullSizes : sizes)[0]} 条到 ${(full ? fullSizes : sizes).at(-1)} 条慢到 ${(last / first).toFixed(2)} 倍`,
      within: wrong === 0 && worst <= goal.ms,
    }
  })
