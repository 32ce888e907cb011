import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../../api/src/db/embedded'
import type { Ledger } from './phone'

type Found = { id: string; number: string; state: string; editions: number; entries: number; unsealed: number }

const look = async (pool: pg.Pool, ids: readonly string[]) => {
  const { rows } = await pool.query<Found>(
    `select l.id, l.number, l.state,
       (select count(*)::int from service_log_edition e where e.city_id = l.city_id and e.log_id = l.id) as editions,
       (select count(*)::int from ledger_entry x where x.city_id = l.city_id and x.thing_id = l.id) as entries,
       (select count(*)::int from ledger_entry x where x.city_id = l.city_id and x.thing_id = l.id and x.seq is null) as unsealed
     from service_log l where l.id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every deed that was answered is there, once, whole; and nothing is there that nobody sent. */
export const audit = async (dataDir: string, { deeds }: Ledger): Promise<string[]> => {
  const store = await startEmbedded({ dir: path.join(dataDir, 'postgres') })
  const pool = new pg.Pool({ connectionString: store.url, max: 1 })
  try {
    const answered = deeds.filter(({ number }) => number)
    const ids = deeds.map(({ id }) => id)
    // what was confirmed a moment ago may still be on its way into the chain
    for (let tries = 0; tries < 600; tries += 1) {
      if (![...(await look(pool, ids)).values()].some(({ unsealed }) => unsealed > 0)) break
      await wait(100)
    }
    const found = await look(pool, ids)
    const { rows } = await pool.query<{ id: string }>(
      `select id from service_log where line like '改进工艺参数后合格率提高，编号 %'`,
    )
    // read now: phones go on filing while this looks
    const sent = new Set(deeds.map(({ id }) => id))
    const strangers = rows.filter(({ id }) => !sent.has(id)).length
    return [
      ...(strangers > 0 ? [`有 ${strangers} 条没人提交过的记录`] : []),
      ...answered.flatMap(({ id, number, confirmed }) => {
        const row = found.get(id)
        if (!row) return [`${number} 答复过，现在没有了`]
        if (row.number !== number) return [`${number} 的编号成了 ${row.number}`]
        if (row.editions !== 1) return [`${number} 有 ${row.editions} 版`]
        if (!confirmed) return []
        if (row.state !== 'confirmed' || row.entries !== 1)
          return [`${number} 确认过，现在是 ${row.state}，账本 ${row.entries} 条`]
        return row.unsealed > 0 ? [`${number} 确认过，没有排进链`] : []
      }),
    ]
  } finally {
    await pool.end()
    await store.stop()
  }
}
