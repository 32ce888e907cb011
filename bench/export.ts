import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Export } from '@kefutong/contract/export'
import { sql } from 'kysely'
import { exportStream } from '../api/src/export/write'
import { readWorkbook } from '../api/src/sheet/workbook'
import { startCluster, stopCluster } from '../test/cluster'
import { openWorld } from '../test/world'
import type { Measure } from './measure'

const rows = 100_000
const budget = { seconds: 120, megabytes: 250 }

/** Enterprises with the texts that people write, a tenth of them meaning harm. */
const fill = (db: Awaited<ReturnType<typeof openWorld>>['db']) =>
  db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`
      insert into enterprise (city_id, id, uscc, name, region_code, chains, standings, business, contact, contact_phone)
      select '370300', gen_random_uuid(), upper(lpad(to_hex(n), 18, '0')), '淄博第' || n || '精密材料有限公司', '370303',
        '{alumina,hydrogen}', '{high-tech,above-scale}',
        case when n % 10 = 0 then '=HYPERLINK("http://x/' || n || '")' else '高纯氧化铝粉体，第 ' || n || ' 号产线' end,
        '联系人' || n, '1390000' || lpad((n % 10000)::text, 4, '0')
      from generate_series(1, ${rows}::int) n`.execute(tx)
  })

const about = (count: number): Export => ({
  ...{
    id: '',
    version: 1,
    list: 'enterprise',
    listName: '企业',
    format: 'xlsx',
    scope: '全市',
    state: 'taken',
    purpose: '量一量导出',
    rows: count,
  },
  ...{ mine: true, askedBy: '许知行', decidedBy: '同事', reason: null, createdAt: '', expiresAt: '', moves: [] },
})

export const measure: Measure = async (say) => {
  const cluster = await startCluster(path.resolve(__dirname, '../api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
  const folder = mkdtempSync(path.join(tmpdir(), 'kefutong-export-'))
  const world = await openWorld()
  try {
    await fill(world.db)
    const file = path.join(folder, 'out.xlsx')
    global.gc?.()
    const before = process.memoryUsage().rss
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 20)
    const from = performance.now()
    const wanted = { list: 'enterprise' as const, filter: {}, viewer: { cityId: '370300', role: 'city' as const } }
    await pipeline(exportStream(world.db, wanted, about(rows), '2026-11-27 10:00'), createWriteStream(file))
    const seconds = (performance.now() - from) / 1000
    clearInterval(watch)
    const megabytes = (peak - before) / 1e6
    const bytes = readFileSync(file)
    say(
      `${rows} 行，${(statSync(file).size / 1e6).toFixed(1)} MB，SHA-256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
    )
    say(`写出 ${seconds.toFixed(1)} s，每秒 ${Math.round(rows / seconds)} 行；内存最多多用 ${megabytes.toFixed(0)} MB`)

    const opened = performance.now()
    const { sheet } = await readWorkbook(bytes, '企业', rows + 10, 400 * 1024 * 1024)
    const cells = (sheet?.rows ?? []).flatMap((row) => [...row.cells.values()])
    const live = cells.filter(
      ({ formula, text, is }) => formula || (is === 'text' && /^[=+\-@\t\r＝＋－＠]/.test(text)),
    )
    const read = (sheet?.rows.length ?? 1) - 1
    say(
      `另一个解析器打开：${((performance.now() - opened) / 1000).toFixed(1)} s，${read} 行、${cells.length} 格，活公式 ${live.length} 个`,
    )
    const within = seconds < budget.seconds && megabytes < budget.megabytes && live.length === 0 && read === rows + 1
    return {
      figure: `导出 ${rows} 行 ${seconds.toFixed(1)} s，内存最多多用 ${megabytes.toFixed(0)} MB（不超过 ${budget.megabytes}），活公式 ${live.length} 个`,
      within,
    }
  } finally {
    await world.close()
    await stopCluster(cluster)
    rmSync(folder, { recursive: true, force: true })
  }
}
