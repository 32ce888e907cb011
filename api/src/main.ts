import { existsSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import { createApp } from './app'
import { startClock } from './clock'
import { connect } from './db/connect'
import { startEmbedded } from './db/embedded'
import { migrate } from './db/migrate'
import { demoIdentities } from './demo/identities'
import { seedDemo } from './demo/seed'
import { type Config, demoAllowed, readEnv } from './env'
import { fileStore } from './files/store'
import { openLedger } from './ledger/ledger'
import { beginCounting } from './metric/begin'
import { publishDue } from './release/publish'
import { keptSecret } from './secret'
import { consoleSms } from './sms/console'
import { webhookSms } from './sms/webhook'
import { wechat } from './wechat/client'
import type { World } from './world'

const root = process.cwd()
const say = (line: string) => void process.stdout.write(`${line}\n`)

const database = async (config: Config) => {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} }
  const embedded = await startEmbedded({ dir: path.join(config.dataDir, 'postgres') })
  if (embedded.joined) say('数据库已在运行，本进程一起使用它。')
  return embedded
}

const hello = (config: Config, address: string) => {
  say(`\n科副通已启动：${address}`)
  say(`接口说明：${address}/api/docs`)
  if (!config.databaseUrl) say(`数据在：${config.dataDir}（删掉这个文件夹就回到初始状态）`)
  if (!existsSync(path.join(config.h5Dir, 'index.html'))) say('还没有页面：先运行 npm run build:h5。')
  if (!demoAllowed(config)) return
  say('演示身份（登录页点一下即可，或用手机号加这里打印的验证码）：')
  for (const { phone, says } of demoIdentities) say(`  ${phone}  ${says}`)
}

const run = async () => {
  const read = readEnv(process.env, root)
  const config = { ...read, secret: read.secret || (await keptSecret(read.dataDir)) }
  const log = pino({ level: config.production ? config.logLevel : (process.env.LOG_LEVEL ?? 'warn') })
  const store = await database(config)
  const { db, pool, close } = connect(store.url, {
    max: 20,
    onIdleError: (error) => log.warn({ code: (error as { code?: string }).code }, 'database connection lost'),
  })
  await migrate(pool, config.migrationsDir)
  const ledger = await openLedger(config)
  const world: World = {
    config,
    db,
    now: () => new Date(),
    log: log as unknown as World['log'],
    sms: config.smsWebhook ? webhookSms(config.smsWebhook) : consoleSms(say),
    wechat: config.wechat ? wechat(config.wechat) : undefined,
    files: fileStore(config.s3 ? { s3: config.s3 } : { dir: path.join(config.dataDir, 'files') }),
    ledger,
    demo: demoAllowed(config) ? demoIdentities : undefined,
  }
  await beginCounting(db, config.cityId, world.now())
  const whole = process.env.DEMO !== 'small'
  if (world.demo)
    await seedDemo(world, whole ? 'city' : 'small', () =>
      say(whole ? '正在建演示城市，只在第一次，约半分钟……' : '正在建演示数据……'),
    )
  await publishDue(world)
  const app = await createApp(world)
  const stopClock = startClock(world)
  const stop = async () => {
    await app.close()
    await stopClock()
    await close()
    await store.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    if ((error as { code?: string }).code === 'EADDRINUSE')
      throw Object.assign(new Error(`端口 ${config.port} 已被占用。换一个端口：PORT=3001 npm start`), { refusal: true })
    throw error
  }
  const { port } = app.server.address() as { port: number }
  hello(config, `http://localhost:${port}`)
}

run().catch((error) => {
  const known = (error as { refusal?: boolean }).refusal || (error as { name?: string }).name === 'Refusal'
  process.stderr.write(
    known
      ? `${(error as Error).message}\n`
      : `启动失败：${(error as Error).stack} ${JSON.stringify((error as { more?: unknown }).more ?? '')}\n`,
  )
  process.exit(1)
})
