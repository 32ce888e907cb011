/** npm run demo: builds the demo city in an empty data folder, or looks at the one that is there, and shows its figures. */
import path from 'node:path'
import { today } from '../api/src/calendar/dates'
import { connect } from '../api/src/db/connect'
import { startEmbedded } from '../api/src/db/embedded'
import { migrate } from '../api/src/db/migrate'
import { isPublished, type Published, published } from '../api/src/demo/city/figures'
import { seedDemo } from '../api/src/demo/seed'
import { readEnv } from '../api/src/env'
import { fileStore } from '../api/src/files/store'
import { openLedger } from '../api/src/ledger/ledger'
import { seal } from '../api/src/ledger/seal'
import { fold } from '../api/src/metric/fold'
import { sumsOf } from '../api/src/metric/read'
import { keptSecret } from '../api/src/secret'
import type { World } from '../api/src/world'
import { metricOf } from '../contract/src/metric/registry'
import { valueText } from '../contract/src/metric/value'

const ids = Object.keys(published) as Published[]
const say = (line: string) => void process.stdout.write(`${line}\n`)

const main = async () => {
  const read = readEnv(process.env, process.cwd())
  if (read.databaseUrl)
    throw Object.assign(new Error('演示城市只建在自带的数据库里，请去掉 DATABASE_URL。'), { refusal: true })
  const config = { ...read, secret: read.secret || (await keptSecret(read.dataDir)) }
  const store = await startEmbedded({ dir: path.join(config.dataDir, 'postgres') })
  const { db, pool, close } = connect(store.url, { max: 4 })
  try {
    await migrate(pool, config.migrationsDir)
    const world = {
      ...{ config, db, now: () => new Date(), wechat: undefined, demo: undefined },
      ...{ files: fileStore({ dir: path.join(config.dataDir, 'files') }), ledger: await openLedger(config) },
      sms: { send: async () => {} },
      log: console as unknown as World['log'],
    } satisfies World
    const began = performance.now()
    await seedDemo(world, 'city')
    await seal(world)
    await fold(world)
    say(`演示城市已就绪，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。数据在：${config.dataDir}`)
    const sums = await db
      .transaction()
      .execute((tx) => sumsOf(tx, config.cityId, today(new Date()), [{ name: 'city', metrics: ids, scope: {} }]))
    const wrong = ids.filter((id) => {
      const value = sums.filter(({ metric }) => metric === id).reduce((sum, { amount }) => sum + amount, 0)
      const metric = metricOf(id)
      say(`${isPublished(id, value) ? '✓' : '✗'} ${metric.name} ${valueText(metric, value)}（${metric.clause}）`)
      return !isPublished(id, value)
    })
    if (wrong.length > 0)
      say('有几项与公布的数不同：这座城市建好之后又办过事。要回到初始状态，删掉数据文件夹再运行一次。')
    return wrong.length === 0
  } finally {
    await close()
    await store.stop()
  }
}

main().then(
  (equal) => {
    process.exitCode = equal ? 0 : 1
  },
  (error: Error & { refusal?: boolean }) => {
    console.error(error.refusal ? error.message : error)
    process.exitCode = 1
  },
)
