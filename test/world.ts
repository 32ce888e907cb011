import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { usccCheckCharacter } from '@kefutong/contract/check'
import { address, type Endpoint, type InputOf, type ReplyOf } from '@kefutong/contract/endpoint'
import { filings } from '@kefutong/contract/filing/endpoints'
import type { FilingForm } from '@kefutong/contract/filing/form'
import type { FilingMove, FilingState } from '@kefutong/contract/filing/lifecycle'
import type { ProblemReply } from '@kefutong/contract/problem'
import type { Role } from '@kefutong/contract/role'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { createApp } from '../api/src/app'
import { forgetCalendar } from '../api/src/calendar/of-city'
import { tick } from '../api/src/clock'
import { connect } from '../api/src/db/connect'
import { demoAgreement } from '../api/src/demo/agreement'
import { demoIdentities } from '../api/src/demo/identities'
import type { Config } from '../api/src/env'
import { fileStore } from '../api/src/files/store'
import { openSession } from '../api/src/session/open'
import type { World } from '../api/src/world'
import { freshDatabase } from './cluster'

export const cityId = '370300'
export const regions = { zhangdian: '370303', linzi: '370305', huantai: '370321' }

export const uscc = (body: string) => {
  const first = `91370303MA${body}`
  return first + usccCheckCharacter(first)
}

export type Answer<E> = { status: number; ok: boolean; reply: ReplyOf<E>; problem: ProblemReply; headers: Headers }

type Asking = { key?: string; raw?: boolean }

export type Actor = {
  personId: string
  token: string
  phone: string
  /** asks and expects it to work */
  ask: <E extends Endpoint>(point: E, input: InputOf<E>, how?: Asking) => Promise<ReplyOf<E>>
  /** asks and gives back whatever comes */
  tell: <E extends Endpoint>(point: E, input: InputOf<E> | Record<string, unknown>, how?: Asking) => Promise<Answer<E>>
  upload: (filingId: string, kind: string, bytes: Uint8Array, name: string) => Promise<Answer<typeof filings.attach>>
}

export type TestWorld = Awaited<ReturnType<typeof openWorld>>

/** A small town with its own database and its own clock, behind a real port. */
export const openWorld = async (options: { now?: string; pack?: RulePack; config?: Partial<Config>; demo?: boolean; h5Dir?: string } = {}) => {
  const url = await freshDatabase(JSON.parse(process.env.KEFUTONG_TEST_CLUSTER ?? '{}'))
  const { db, close } = connect(url, { max: 12 })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kefutong-files-'))
  const clock = { now: new Date(options.now ?? '2026-11-12T10:00:00+08:00') }
  const logged: string[] = []
  const texts: Array<{ phone: string; text: string }> = []
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    production: false,
    databaseUrl: url,
    dataDir,
    cityId,
    publicUrl: 'http://kefutong.test',
    h5Dir: options.h5Dir ?? path.join(dataDir, 'no-h5'),
    migrationsDir: '',
    wechat: undefined,
    smsWebhook: undefined,
    s3: undefined,
    logLevel: 'info',
    ...options.config,
  }
  const world: World = {
    config,
    db,
    now: () => clock.now,
    sms: { send: async (phone, text) => void texts.push({ phone, text }) },
    wechat: undefined,
    files: fileStore({ dir: path.join(dataDir, 'files') }),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }) as unknown as World['log'],
    demo: options.demo ? demoIdentities : undefined,
  }
  forgetCalendar(cityId)
  await found(world, options.pack ?? zibo)
  const app = await createApp(world)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  let phones = 0

  const actor = (personId: string, token: string, phone: string): Actor => {
    const tell: Actor['tell'] = async (point, input, how = {}) => {
      const { path: at, rest } = address(point, input as Record<string, unknown>)
      const query = point.method === 'GET' ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))}` : ''
      const response = await fetch(`${origin}/api${at}${query}`, {
        method: point.method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(point.method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': how.key ?? uuidv7() }),
        },
        ...(point.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
      })
      const text = await response.text()
      const body = text.startsWith('{') ? JSON.parse(text) : text
      return { status: response.status, ok: response.ok, reply: body, problem: body, headers: response.headers }
    }
    const ask: Actor['ask'] = async (point, input, how) => {
      const answer = await tell(point, input, how)
      if (!answer.ok) throw new Error(`${point.method} ${point.path} ${answer.status} ${JSON.stringify(answer.problem)}`)
      return answer.reply
    }
    const upload: Actor['upload'] = async (filingId, kind, bytes, name) => {
      const form = new FormData()
      form.append('kind', kind)
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
      const response = await fetch(`${origin}/api/filings/${filingId}/attachments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': uuidv7() },
        body: form,
      })
      const body = await response.json()
      return { status: response.status, ok: response.ok, reply: body, problem: body, headers: response.headers }
    }
    return { personId, token, phone, ask, tell, upload }
  }

  /** Somebody with a seat and an open session. */
  const seat = async (name: string, role: Role, place: { orgId?: string; regionCode?: string } = {}, personId?: string): Promise<Actor> => {
    const phone = `1390000${String(++phones).padStart(4, '0')}`
    const person = personId ?? uuidv7()
    if (!personId) await db.insertInto('person').values({ city_id: cityId, id: person, name, phone, openid: null }).execute()
    const membershipId = uuidv7()
    await db
      .insertInto('membership')
      .values({ city_id: cityId, id: membershipId, person_id: person, role, org_id: place.orgId ?? null, region_code: place.regionCode ?? null, since: clock.now, until: null })
      .execute()
    const session = await db.transaction().execute((tx) => openSession(tx, { cityId, personId: person, audience: 'h5', at: clock.now, membershipId }))
    return actor(person, session.token, phone)
  }

  const institution = async (name: string) => {
    const id = uuidv7()
    await db.insertInto('institution').values({ city_id: cityId, id, name }).execute()
    return id
  }
  const enterprise = async (name: string, code: string, region = regions.zhangdian) => {
    const id = uuidv7()
    await db
      .insertInto('enterprise')
      .values({ city_id: cityId, id, uscc: code, name, region_code: region, chains: ['alumina'], standings: ['high-tech'], business: null, contact: null, contact_phone: null })
      .execute()
    return id
  }
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

  const at = (iso: string) => void (clock.now = new Date(iso))
  const runClock = () => tick(world)

  return {
    ...people,
    app: app as FastifyInstance,
    origin,
    world,
    db,
    url,
    orgs,
    logged,
    texts,
    seat,
    institution,
    enterprise_: enterprise,
    actor,
    at,
    runClock,
    now: () => clock.now,
    close: async () => {
      await app.close()
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const found = async ({ db }: World, pack: RulePack) => {
  await db.insertInto('city').values({ city_id: cityId, name: '淄博市', bureau: '淄博市科技局' }).execute()
  await db.insertInto('rule_pack').values({ city_id: cityId, revision: 1, pack: JSON.stringify(pack) }).execute()
  await db
    .insertInto('region')
    .values([
      { city_id: cityId, code: regions.zhangdian, name: '张店区', position: 0 },
      { city_id: cityId, code: regions.linzi, name: '临淄区', position: 1 },
      { city_id: cityId, code: regions.huantai, name: '桓台县', position: 2 },
    ])
    .execute()
  await db
    .insertInto('chain')
    .values([
      { city_id: cityId, id: 'alumina', name: '氧化铝功能材料', position: 0 },
      { city_id: cityId, id: 'hydrogen', name: '氢能', position: 1 },
    ])
    .execute()
}

/** A form that passes every check, to be spoilt one field at a time. */
export const goodForm = (change: { expert?: object; enterprise?: object; appointment?: object } = {}): FilingForm => ({
  expert: {
    name: '秦望舒',
    phone: '13900000001',
    degree: 'doctor',
    title: 'senior',
    institution: '江淮材料研究院',
    managementPost: false,
    birthMonth: '1981-11',
    direction: '高纯氧化铝粉体',
    keywords: ['氧化铝', '烧结'],
    chains: ['alumina'],
    ...change.expert,
  },
  enterprise: {
    name: '淄博砺石铝功能材料有限公司',
    uscc: uscc('9KF2026'),
    regionCode: regions.zhangdian,
    chains: ['alumina'],
    standings: ['high-tech'],
    contact: '马主任',
    contactPhone: '13900000003',
    ...change.enterprise,
  },
  appointment: {
    post: '总经理助理',
    termStart: '2026-12-07',
    termEnd: '2028-12-06',
    daysPerYear: 60,
    tasks: [{ what: '提高高纯氧化铝一致性', target: '批次纯度偏差不超过 20 ppm', due: '2027-12-31' }],
    pay: 'project',
    ownEnterprise: false,
    truthful: true,
    ...change.appointment,
  },
})

type Step = { move: FilingMove; who: 'expert' | 'enterprise' | 'employer' | 'county' | 'city'; reason?: string }

const review: Step[] = [
  { move: 'submit', who: 'expert' },
  { move: 'confirm', who: 'enterprise' },
  { move: 'consent', who: 'employer' },
  { move: 'approve', who: 'county' },
  { move: 'approve', who: 'city' },
]

/** The moves that lead from a draft to a state, before any clock. */
export const pathTo: Partial<Record<FilingState, Step[]>> = {
  draft: [],
  'enterprise-review': review.slice(0, 1),
  'employer-review': review.slice(0, 2),
  'county-review': review.slice(0, 3),
  'city-review': review.slice(0, 4),
  notice: review,
  objection: [...review, { move: 'object', who: 'county', reason: '有人反映持股' }],
  returned: [...review.slice(0, 3), { move: 'return', who: 'county', reason: '缺少协议扫描件第 2 页' }],
  withdrawn: [...review.slice(0, 1), { move: 'withdraw', who: 'expert' }],
}

/** A filing brought to a state through the front door, by the people whose turn it is. */
export const filingIn = async (world: TestWorld, state: FilingState, form = goodForm()) => {
  const started = await world.expert.ask(filings.start, {})
  await world.expert.ask(filings.save, { id: started.id, version: started.version, form })
  await world.expert.upload(started.id, 'agreement', demoAgreement(), '协议.pdf')
  const late: FilingState[] = ['in-force', 'suspended', 'ended', 'expired']
  for (const step of late.includes(state) ? review : (pathTo[state] ?? [])) {
    const now = await world[step.who].ask(filings.read, { id: started.id })
    await world[step.who].ask(filings.move, { id: started.id, version: now.version, move: step.move, ...(step.reason ? { reason: step.reason } : {}) })
  }
  if (late.includes(state)) {
    const waiting = await world.city.ask(filings.read, { id: started.id })
    await passTo(world, waiting.promised ?? '')
    const held = world.city
    if (state === 'suspended' || state === 'ended') {
      const now = await held.ask(filings.read, { id: started.id })
      await held.ask(filings.move, { id: started.id, version: now.version, move: state === 'suspended' ? 'suspend' : 'end', reason: '双方协商' })
    }
    if (state === 'expired') await passTo(world, '2028-12-07')
  }
  return world.expert.ask(filings.read, { id: started.id })
}

/** Lets the clock reach a day and do what is due; everybody's session is kept fresh for the journey. */
export const passTo = async (world: TestWorld, day: string) => {
  world.at(`${day}T08:00:00+08:00`)
  await world.db.updateTable('session').set({ seen_at: world.now(), expires_at: new Date(world.now().getTime() + 8 * 3_600_000) }).execute()
  await world.runClock()
}
