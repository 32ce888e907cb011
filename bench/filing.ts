import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { startEmbedded } from '../api/src/db/embedded'
import { migrate } from '../api/src/db/migrate'
import { tokenHash } from '../api/src/token'
import { goodForm } from '../test/world/form'
import type { Measure } from './benches'
import { call, together } from './filing/load'
import { type Captured, type Carried, type Script, scriptOf } from './filing/script'
import { seed } from './filing/seed'
import { bundle, type Server, startServer } from './filing/servers'

const budget = 2.5
const size = { filings: 20_000, experts: 3_000 }
const rounds = 12
const perRound = 80
const warmUp = 250
const atOnce = 8

type Draft = { token: string; id: string; version: number }
type Name = 'start' | 'save' | 'list'
const names: readonly Name[] = ['start', 'save', 'list']
const words: Record<Name, string> = { start: '建草稿', save: '存草稿', list: '列待办' }
const form = goodForm()

/** Each request of each kind once; an expert starts one draft only, so a token is used up by it. */
const traffic = (county: string, experts: string[]) => {
  const drafts: Draft[] = []
  const start = async (port: number) => {
    const token = experts.pop()
    if (!token) throw new Error('专家不够用了')
    const made = await call<Draft>(port, { method: 'POST', path: '/filings', token, key: uuidv7(), body: {} })
    drafts.push({ token, id: made.id, version: made.version })
    return made
  }
  const save = async (port: number) => {
    const draft = drafts.shift()
    if (!draft) throw new Error('草稿不够用了')
    const { token, id, version } = draft
    const saved = await call<Draft>(port, {
      method: 'PUT',
      path: `/filings/${id}`,
      token,
      key: uuidv7(),
      body: { version, form },
    })
    drafts.push({ token, id, version: saved.version })
    return saved
  }
  const list = (port: number) =>
    call<Record<string, unknown>>(port, { method: 'GET', path: '/filings?group=todo&limit=20', token: county })
  const calls: Record<Name, (port: number) => Promise<unknown>> = { start, save, list }
  return { calls, drafts, experts }
}

type Traffic = ReturnType<typeof traffic>
type Find = (token: string) => Promise<{ person: string; membership: string }>

/** What the API really says to the database for one warm request of each kind. */
const capture = async (api: Server, { calls, drafts, experts }: Traffic, county: string, find: Find) => {
  const once = async (name: Name, token: string, carried: Omit<Carried, 'tokenHash'>): Promise<Script> => {
    const whole = { ...carried, ...(await find(token)), tokenHash: tokenHash(token).toString('hex') }
    await api.ask({ ask: 'capture' })
    const reply = (await calls[name](api.port)) as Record<string, unknown>
    return scriptOf(await api.ask<Captured>({ ask: 'captured' }), whole, reply)
  }
  for (const name of names) await together(20, 4, () => calls[name](api.port))
  for (let again = 0; again < 5; again += 1) await together(drafts.length, 1, () => calls.save(api.port))
  const { token = '', id = '', version = 0 } = drafts[0] ?? {}
  return {
    save: await once('save', token, { id, version, form: JSON.stringify(form) }),
    start: await once('start', experts.at(-1) ?? '', {}),
    list: await once('list', county, {}),
  }
}

const cpuOf = async (server: Server, work: () => Promise<void>) => {
  const before = await server.ask<number>({ ask: 'cpu' })
  await work()
  return ((await server.ask<number>({ ask: 'cpu' })) - before) / perRound / 1000
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** In turn, so that whatever else the machine does falls on both. */
const compare = async (api: Server, bare: Server, work: (port: number) => Promise<unknown>) => {
  const pairs: Array<{ api: number; bare: number }> = []
  for (const server of [api, bare]) await together(warmUp, atOnce, () => work(server.port))
  for (let round = 0; round < rounds; round += 1) {
    const load = (server: Server) => cpuOf(server, () => together(perRound, atOnce, () => work(server.port)))
    pairs.push({ api: await load(api), bare: await load(bare) })
  }
  const [own, least] = [sum(pairs.map((pair) => pair.api)), sum(pairs.map((pair) => pair.bare))]
  return { api: own / rounds, bare: least / rounds, ratio: own / least }
}

export const measure: Measure = async (say) => {
  const dir = await mkdtemp(path.join(tmpdir(), 'kefutong-bench-'))
  await chmod(dir, 0o711)
  const store = await startEmbedded({ dir: path.join(dir, 'postgres') })
  const pool = new pg.Pool({ connectionString: store.url, max: 2 })
  const servers: Server[] = []
  try {
    await migrate(pool, path.resolve(__dirname, '../api/migrations'))
    const { county, experts } = await seed(pool, size)
    say(
      `${size.filings} 件备案，数据库开着 fsync；每轮 ${perRound} 次、${atOnce} 个并发，两边轮流 ${rounds} 轮，取总和`,
    )
    await bundle()
    const api = await startServer('api-server', store.url)
    const bare = await startServer('bare-server', store.url)
    servers.push(api, bare)
    const find: Find = async (token) => {
      const { rows } = await pool.query(
        'select person_id as person, membership_id as membership from session where token_hash = $1',
        [tokenHash(token)],
      )
      return rows[0]
    }
    const work = traffic(county, experts)
    const scripts = await capture(api, work, county, find)
    await bare.ask({ ask: 'replay', scripts })
    const ratios: string[] = []
    let within = true
    for (const name of names) {
      const { statements } = scripts[name]
      const { api: own, bare: least, ratio } = await compare(api, bare, work.calls[name])
      say(
        `${words[name]}：${statements.length} 条 SQL，接口 ${own.toFixed(2)} ms，对照 ${least.toFixed(2)} ms，${ratio.toFixed(2)} 倍`,
      )
      ratios.push(`${name} ${ratio.toFixed(2)}`)
      within &&= ratio <= budget
    }
    return { figure: `CPU 每次为 node:http + pg 的倍数 ${ratios.join('，')}（不超过 ${budget}）`, within }
  } finally {
    for (const server of servers) server.stop()
    await pool.end()
    await store.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
