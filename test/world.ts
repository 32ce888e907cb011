import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { createApp } from '../api/src/app'
import { forgetCalendar } from '../api/src/calendar/of-city'
import { tick } from '../api/src/clock'
import { connect } from '../api/src/db/connect'
import { demoIdentities } from '../api/src/demo/identities'
import type { Config } from '../api/src/env'
import { fileStore } from '../api/src/files/store'
import { openLedger } from '../api/src/ledger/ledger'
import type { World } from '../api/src/world'
import { freshDatabase } from './cluster'
import { actorAt } from './world/actor'
import { cityId, regions, uscc } from './world/form'
import { found } from './world/found'
import { seats } from './world/seats'

export type { Actor, Answer } from './world/actor'
export { cityId, goodForm, regions, uscc } from './world/form'
export { filingIn, passTo, pathTo } from './world/journey'

export type TestWorld = Awaited<ReturnType<typeof openWorld>>

type Options = {
  now?: string
  pack?: RulePack
  config?: Partial<Config>
  demo?: boolean
  h5Dir?: string
  ports?: Partial<World>
}

/** A small town with its own database and its own clock, behind a real port. */
export const openWorld = async (options: Options = {}) => {
  const url = await freshDatabase(JSON.parse(process.env.KEFUTONG_TEST_CLUSTER ?? '{}'))
  // a machine busy with other things makes a statement wait longer than anybody should in front of a screen
  const { db, pool, close } = connect(url, { max: 12, patienceMs: 60_000 })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kefutong-files-'))
  const clock = { now: new Date(options.now ?? '2026-11-12T10:00:00+08:00') }
  const logged: string[] = []
  const texts: Array<{ phone: string; text: string }> = []
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    production: false,
    behindGateway: true,
    databaseUrl: url,
    dataDir,
    cityId,
    publicUrl: 'http://kefutong.test',
    h5Dir: options.h5Dir ?? path.join(dataDir, 'no-h5'),
    migrationsDir: '',
    wechat: undefined,
    smsWebhook: undefined,
    s3: undefined,
    ledger: {
      key: undefined,
      sm2PrivateKey: undefined,
      sm2PublicKeys: [],
      heads: path.join(dataDir, 'heads/ledger-heads.log'),
    },
    logLevel: 'info',
    secret: 'a secret of this small town and of no other',
    ...options.config,
  }
  const world: World = {
    config,
    db,
    now: () => clock.now,
    sms: { send: async (phone, text) => void texts.push({ phone, text }) },
    wechat: undefined,
    files: fileStore({ dir: path.join(dataDir, 'files') }),
    ledger: await openLedger(config),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }) as unknown as World['log'],
    demo: options.demo ? demoIdentities : undefined,
    ...options.ports,
  }
  forgetCalendar(cityId)
  await found(db, options.pack ?? zibo)
  const app: FastifyInstance = await createApp(world)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const actor = actorAt(origin)
  const { seat, institution, enterprise } = seats({ db, now: () => clock.now, actor })
  const orgs = {
    institution: await institution('江淮材料研究院'),
    enterprise: await enterprise('淄博砺石铝功能材料有限公司', uscc('9KF2026')),
  }
  const people = {
    expert: await seat('秦望舒', 'expert'),
    colleague: await seat('卢远山', 'expert'),
    enterprise: await seat('马主任', 'enterprise', { orgId: orgs.enterprise }),
    employer: await seat('费科长', 'employer', { orgId: orgs.institution }),
    county: await seat('程砚', 'county', { regionCode: regions.zhangdian }),
    neighbour: await seat('邱问舟', 'county', { regionCode: regions.linzi }),
    city: await seat('许知行', 'city'),
    sysadmin: await seat('管弦', 'sysadmin'),
    guest: actor('', '', ''),
  }

  return {
    ...people,
    app,
    origin,
    world,
    db,
    pool,
    url,
    orgs,
    logged,
    texts,
    seat,
    institution,
    enterprise_: enterprise,
    actor,
    at: (iso: string) => {
      clock.now = new Date(iso)
    },
    runClock: () => tick(world),
    now: () => clock.now,
    close: async () => {
      await app.close()
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
