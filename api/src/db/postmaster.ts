import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Account, asAccount, environment } from './account'
import type { Binaries } from './binaries'
import { commandOf } from './processes'

const run = promisify(execFile)

export type Postmaster = { pid: number; port: number; ready: boolean }

/** What starting needs to know. `log` is a file: the server outlives this process, so it cannot write to it. */
export type Launch = {
  programs: Binaries
  account: Account
  cluster: string
  log: string
  port: number
  settings: string[]
}

/**
 * The server that owns the cluster, if it lives. After kill -9 its postmaster.pid stays, and by then the number may
 * belong to a zombie or to another program, which PostgreSQL itself takes for a running server and refuses to start.
 */
export const postmasterOf = async (cluster: string): Promise<Postmaster | undefined> => {
  const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  const command = pid > 0 ? await commandOf(pid) : undefined
  if (!command || basename(command.split(' ')[0] ?? '') !== 'postgres' || !command.includes(` -D ${cluster} `))
    return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

export const removeStalePid = async (cluster: string) => {
  if (!(await postmasterOf(cluster))) await rm(join(cluster, 'postmaster.pid'), { force: true })
}

const listenOn = async (wanted: number) => {
  const server = createServer().listen(wanted, '127.0.0.1')
  try {
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : undefined
  } catch {
    return undefined
  } finally {
    server.close()
  }
}

/** The port asked for when it is free, or soon becomes so (0: any); else another one. */
export const freePort = async (wanted = 0): Promise<number> => {
  for (const deadline = Date.now() + 1_500; Date.now() < deadline; await wait(100)) {
    const port = await listenOn(wanted)
    if (port) return port
  }
  return freePort()
}

const lastLines = async (log: string) => (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-6).join('\n')

const keepShort = async (log: string) => {
  const size = await stat(log).then(
    (file) => file.size,
    () => 0,
  )
  if (size > 10_000_000) await truncate(log)
}

/** Backends of a killed server hold its shared memory until they notice: a moment later it starts. */
const passing =
  /shared memory block .* is still in use|lock file "postmaster\.pid" already exists|could not bind|Address already in use/

const launchOnce = async ({ programs, account, cluster, log, port, settings }: Launch) => {
  await keepShort(log)
  const file = await open(log, 'a', 0o600)
  const before = (await file.stat()).size
  const options = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const [program, args] = asAccount(account, programs.postgres, options)
  const child = spawn(program, args, {
    ...account.ids,
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
    cwd: cluster,
    env: environment(),
  })
  let gone: string | undefined
  child.once('error', (error) => (gone = error.message))
  child.once('exit', () => (gone ??= ''))
  child.unref()
  await file.close()
  while (gone === undefined) {
    const found = await postmasterOf(cluster)
    if (found?.ready && found.pid === child.pid) return { ok: true as const, postmaster: found }
    await wait(10)
  }
  const said = (await readFile(log)).subarray(before).toString()
  return { ok: false as const, passing: passing.test(said), says: gone || (await lastLines(log)) }
}

/** Starts the server and waits until it takes connections, crash recovery included, however long that needs. */
export const launch = async (plan: Launch, patienceMs = 20_000): Promise<Postmaster> => {
  const deadline = Date.now() + patienceMs
  for (;;) {
    await removeStalePid(plan.cluster)
    const result = await launchOnce(plan)
    if (result.ok) return result.postmaster
    if (!result.passing || Date.now() > deadline)
      throw new Error(`内置数据库没有启动成功，数据没有改动。日志 ${plan.log} 的最后几行：\n${result.says}`)
    await wait(200)
  }
}

export const shutDown = async ({ programs, account, cluster }: Pick<Launch, 'programs' | 'account' | 'cluster'>) => {
  const [program, args] = asAccount(account, programs.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'])
  await run(program, args, { ...account.ids, cwd: cluster, env: environment() })
}
