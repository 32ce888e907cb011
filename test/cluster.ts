import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { accountForNew } from '../api/src/db/account'
import { binaries } from '../api/src/db/binaries'
import { connect } from '../api/src/db/connect'
import { programsNeed } from '../api/src/db/home'
import { initdb } from '../api/src/db/initdb'
import { migrate } from '../api/src/db/migrate'
import { freePort, launch, postmasterOf } from '../api/src/db/postmaster'
import { startOfProcess } from '../api/src/db/processes'

/**
 * One throwaway PostgreSQL for a whole test run, in memory where the machine has /dev/shm, and a migrated template in
 * it: a fresh database is a copy, some ten milliseconds. Plain data, so that it can travel in an environment variable.
 */
export type ClusterInfo = { folder: string; port: number; password: string }

const prefix = 'kefutong-test-'
const places = () => ['/dev/shm', tmpdir()].filter((place) => existsSync(place))
const clusterIn = (folder: string) => join(folder, 'cluster')

/** Durability is not needed here, speed is. Everything else is as the application finds it. */
const settings = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'max_connections=300'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'],
]

const urlOf = ({ port, password }: ClusterInfo, user: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

const asSuperuser = async <Result>(info: ClusterInfo, work: (client: pg.Client) => Promise<Result>) => {
  const client = new pg.Client(urlOf(info, 'postgres', 'postgres'))
  await client.connect()
  return work(client).finally(() => client.end())
}

const removeFolder = async (folder: string) => {
  const server = await postmasterOf(clusterIn(folder))
  if (server) process.kill(server.pid, 'SIGQUIT')
  while (await postmasterOf(clusterIn(folder))) await wait(10)
  await rm(folder, { recursive: true, force: true })
}

/** What a run left that was killed: its folder is named after a process that is gone. */
const removeStale = async () => {
  for (const place of places()) {
    for (const name of await readdir(place)) {
      const [, pid, started] = /^kefutong-test-(\d+)-(\w+)-/.exec(name) ?? []
      if (pid && (await startOfProcess(Number(pid)))?.replace(/\W/g, '') !== started)
        await removeFolder(join(place, name))
    }
  }
}

const makeTemplate = async (info: ClusterInfo, migrationsFolder: string) => {
  await asSuperuser(info, async (admin) => {
    await admin.query(`create role kefutong login password ${admin.escapeLiteral(info.password)}`)
    await admin.query('create database base owner kefutong')
  })
  const { pool, close } = connect(urlOf(info, 'kefutong', 'base'), { max: 1, patienceMs: 60_000 })
  await migrate(pool, migrationsFolder).finally(close)
  await asSuperuser(info, (admin) => admin.query('alter database base is_template true allow_connections false'))
}

export const startCluster = async (migrationsFolder: string): Promise<ClusterInfo> => {
  await removeStale()
  const programs = binaries()
  const owner = `${process.pid}-${(await startOfProcess(process.pid))?.replace(/\W/g, '')}-`
  const folder = await mkdtemp(join(places()[0] ?? tmpdir(), prefix + owner))
  await chmod(folder, 0o711)
  const needs = [{ what: '测试目录', path: folder, remedy: '请用 TMPDIR 换一个目录。' }, programsNeed(programs)]
  const account = await accountForNew(needs)
  const cluster = clusterIn(folder)
  const password = randomBytes(16).toString('hex')
  try {
    await initdb({ programs, account, cluster, password, keep: {}, options: ['--no-sync'] })
    const log = join(folder, 'postgres.log')
    const { port } = await launch({ programs, account, cluster, log, port: await freePort(), settings })
    const info = { folder, port, password }
    await makeTemplate(info, migrationsFolder)
    return info
  } catch (error) {
    await removeFolder(folder)
    throw error
  }
}

/** The address of a new database with the whole schema and no rows but those of the migrations. */
export const freshDatabase = async (info: ClusterInfo): Promise<string> => {
  const name = `t_${randomBytes(8).toString('hex')}`
  await asSuperuser(info, (admin) =>
    admin.query(`create database ${name} template base strategy file_copy owner kefutong`),
  )
  return urlOf(info, 'kefutong', name)
}

export const stopCluster = (info: ClusterInfo) => removeFolder(info.folder)
