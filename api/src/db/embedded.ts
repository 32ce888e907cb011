import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Home, keepPort, keysName, makeFolder, openHome } from './home'
import { initdb } from './initdb'
import { withLock } from './lock'
import { freePort, launch, postmasterOf, shutDown } from './postmaster'

/*
 * The database that a fresh machine has without being asked: real PostgreSQL from npm, kept in one folder.
 *
 *   dir/cluster         the data, with kefutong.json: passwords, port. When we are root it belongs to `postgres` or
 *                       `nobody`; below a folder closed to them, to root, who then runs it veiled (account.ts)
 *   dir/cluster.new     one being made; moved to its name when whole
 *   dir/start.lock      held while starting, joining or stopping
 *   dir/postgres.log    the server's own words; statements and values are kept out of it
 *
 * - The server is a process of its own and outlives Node. After kill -9 of Node the next start joins it. After kill -9
 *   of the server every Node process that uses it tries to start it again at the same port: the first one does, the
 *   others join.
 * - Two starts at once: the lock lets one through, the other finds a running server. Both keep a connection open for as
 *   long as they live, and that is how `stop` knows whether somebody else still needs the server.
 * - `stop` shuts down only when nobody else is connected (another Node, psql): otherwise it leaves the server running.
 * - It listens on 127.0.0.1 only, with random passwords. The application is not a superuser, so row security binds it.
 * - fsync, full_page_writes and synchronous_commit stay on: what was answered is on the disk.
 * - One machine only: the folder must not be shared over a network or between containers, which do not see each
 *   other's processes.
 */

export type Embedded = { url: string; joined: boolean; stop: () => Promise<void> }
type Options = { dir: string; say?: (line: string) => void }

const settings = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'],
  ...['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'],
  ...['log_error_verbosity=terse', 'log_min_error_statement=panic'],
]

const lockOf = (dir: string) => join(dir, 'start.lock')

/** pg has these two, its types do not know them: an idle presence must not keep Node running. */
type Presence = pg.Client & { ref: () => void; unref: () => void }

const superuser = (home: Home, port: number) =>
  new pg.Client({
    ...{ host: '127.0.0.1', port, user: 'postgres', password: home.keys.superuser, database: 'postgres' },
    ...{ application_name: 'kefutong-presence', keepAlive: true },
  }) as Presence

const ensureDatabase = async (home: Home, admin: Presence) => {
  const role = await admin.query(`select from pg_roles where rolname = 'kefutong'`)
  if (!role.rowCount)
    await admin.query(`create role kefutong login password ${admin.escapeLiteral(home.keys.application)}`)
  const database = await admin.query(`select from pg_database where datname = 'kefutong'`)
  if (!database.rowCount) await admin.query('create database kefutong owner kefutong')
}

/** The running server once it takes connections; undefined when there is none, or when it was on its way out. */
const running = async (home: Home) => {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await wait(20)) {
    const found = await postmasterOf(home.cluster)
    if (!found || found.ready) return found
  }
  throw new Error(`内置数据库（${home.cluster}）两分钟没有就绪。数据没有改动，请查看 ${home.log}。`)
}

/** Joins the server or starts it, and stays connected as the sign that somebody here needs it. */
const enter = async (dir: string, samePort?: number) => {
  await openHome(dir) // says what is wrong before the lock leaves a trace in a folder that is not ours
  return withLock(lockOf(dir), async () => {
    const home = await openHome(dir)
    const found = await running(home)
    if (!found && home.isNew) {
      await initdb({ ...home, password: home.keys.superuser, keep: { [keysName]: JSON.stringify(home.keys) } })
    }
    const { port } = found ?? (await launch({ ...home, port: samePort ?? (await freePort(home.keys.port)), settings }))
    await keepPort(home, port)
    const presence = superuser(home, port)
    presence.on('error', () => undefined) // 'end' follows, and says the same
    await presence.connect()
    await ensureDatabase(home, presence)
    presence.unref()
    return { home, port, presence, joined: found !== undefined }
  })
}

/** Whether anybody but this connection is there. A pool that was just closed takes a moment to disappear. */
const isAlone = async (presence: Presence) => {
  for (const deadline = Date.now() + 1_000; Date.now() < deadline; await wait(50)) {
    const { rowCount } = await presence.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (!rowCount) return true
  }
  return false
}

const leave = (dir: string, home: Home, presence: Presence) =>
  withLock(lockOf(dir), async () => {
    presence.ref()
    const alone = await isAlone(presence).catch(() => false) // the server is gone already
    await presence.end()
    if (alone && (await postmasterOf(home.cluster))) await shutDown(home)
  })

export const startEmbedded = async (options: Options): Promise<Embedded> => {
  const say = options.say ?? console.warn
  const dir = await makeFolder(options.dir)
  const { home, port, joined, ...first } = await enter(dir)
  let presence = first.presence
  let stopping = false
  let reviving: Promise<void> | undefined

  const revive = async () => {
    try {
      const again = await enter(dir, port)
      if (again.port !== port) say(`内置数据库换了端口（${port} → ${again.port}），请重新启动本程序。`)
      presence = again.presence
      watch()
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      await wait(1_000)
      if (!stopping) await revive()
    }
  }
  const watch = () => {
    presence.once('end', () => {
      if (stopping) return
      say('内置数据库中断，正在重新启动。')
      reviving = revive()
    })
  }
  const stop = async () => {
    if (stopping) return
    stopping = true
    await reviving
    await leave(dir, home, presence)
  }

  watch()
  return { url: `postgres://kefutong:${home.keys.application}@127.0.0.1:${port}/kefutong`, joined, stop }
}
