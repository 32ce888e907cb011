import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../api/src/db/embedded'
import { migrate } from '../../api/src/db/migrate'
import { tokenHash } from '../../api/src/token'
import { compare, type Rest } from './compare'
import type { Captured, Carried, Page, Script } from './script'
import { scriptOf } from './script'
import { bundle, type Server, startServer } from './servers'

export const budget = 2.5

type Servers = { api: Server; bare: Server; pool: pg.Pool; url: string }

/** A database on disk, the product and its bare opponent in front of it, for as long as `work` takes. */
export const inArena = async <Seeded, Result>(
  seed: (pool: pg.Pool) => Promise<Seeded>,
  work: (servers: Servers, seeded: Seeded) => Promise<Result>,
): Promise<Result> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'kefutong-bench-'))
  await chmod(dir, 0o711)
  const store = await startEmbedded({ dir: path.join(dir, 'postgres') })
  const pool = new pg.Pool({ connectionString: store.url, max: 2 })
  const servers: Server[] = []
  try {
    await migrate(pool, path.resolve(__dirname, '../../api/migrations'))
    const seeded = await seed(pool)
    await bundle()
    const api = await startServer('api-server', store.url)
    servers.push(api)
    const bare = await startServer('bare-server', store.url)
    servers.push(bare)
    return await work({ api, bare, pool, url: store.url }, seeded)
  } finally {
    for (const server of servers) server.stop()
    await pool.end()
    await store.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

type Once = { token: string; carried: Omit<Carried, 'tokenHash'>; page?: Page; ask: () => Promise<unknown> }

/** What the API really says to the database for one warm request, as a script for the bare server. */
export const capture = async ({ api, pool }: Servers, { token, carried, page, ask }: Once): Promise<Script> => {
  const { rows } = await pool.query<{ person: string; membership: string }>(
    'select person_id as person, membership_id as membership from session where token_hash = $1',
    [tokenHash(token)],
  )
  await api.ask({ ask: 'capture' })
  const reply = (await ask()) as Record<string, unknown>
  const whole = { ...rows[0], ...carried, tokenHash: tokenHash(token).toString('hex') }
  return scriptOf(await api.ask<Captured>({ ask: 'captured' }), whole, reply, page)
}

/** One kind of request on both, told, with its ratio. */
export const ratioOf = async (
  { api, bare }: Servers,
  {
    word,
    script,
    call,
    say,
    rest,
  }: {
    word: string
    script: Script
    call: (port: number) => Promise<unknown>
    say: (line: string) => void
    rest?: Rest | undefined
  },
) => {
  const { api: own, bare: least, ratio, p99 } = await compare(api, bare, call, rest)
  say(
    `${word}：${script.statements.length} 条 SQL，接口 ${own.toFixed(2)} ms，对照 ${least.toFixed(2)} ms，${ratio.toFixed(2)} 倍；` +
      `p99 接口 ${p99.api.toFixed(1)} ms，对照 ${p99.bare.toFixed(1)} ms，${(p99.api / p99.bare).toFixed(2)} 倍`,
  )
  return ratio
}
