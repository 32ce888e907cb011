import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Ids = { uid: number; gid: number }

/**
 * Whom the server runs as. `ids` are for spawn, and none when it runs as this process; `prefix` is a command that goes
 * before the program.
 */
export type Account = { ids: Ids | Record<string, never>; prefix: string[] }

/** A path the server must get to, with what to say when it cannot. */
export type Need = { what: string; path: string; remedy: string }

export const isRoot = () => process.getuid?.() === 0

/** Only these reach the server: whatever PG… variables the caller has would change it. */
export const environment = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' })

const ourselves: Account = { ids: {}, prefix: [] }

/** `postgres`, else `nobody`. They must have a line in /etc/passwd, initdb looks itself up there. */
const unprivileged = async (): Promise<Ids> => {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found)
    throw new Error('以 root 启动内置数据库需要系统里有 postgres 或 nobody 用户。请先建一个，或改用普通用户启动。')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The nearest folder above `path`, or itself, that these ids may not pass through: typically /root, which is 0700. */
const barrier = async (path: string, ids: Ids): Promise<string | undefined> => {
  const above = dirname(path) === path ? undefined : await barrier(dirname(path), ids)
  if (above) return above
  const folder = await stat(path)
  const needed = folder.uid === ids.uid ? 0o100 : folder.gid === ids.gid ? 0o010 : 0o001
  return folder.isDirectory() && (folder.mode & needed) === 0 ? path : undefined
}

const closedTo = async (ids: Ids, needs: Need[]) => {
  for (const { what, path, remedy } of needs) {
    const closed = await barrier(path, ids)
    if (closed)
      return `${what} ${path} 用不了：数据库不能以 root 运行，会换成用户 ${ids.uid}，而 ${closed} 不许其他用户进入。${remedy}`
  }
  return undefined
}

/**
 * Root under another name: in a user namespace of its own PostgreSQL sees an ordinary user, while the kernel still lets
 * it into root's closed folders. Not every machine or container allows it.
 */
const veiled = async ({ uid, gid }: Ids): Promise<Account | undefined> => {
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
  const { stdout } = await run('unshare', [...prefix.slice(1), 'id', '-u'], { env: environment() }).catch(() => ({
    stdout: '',
  }))
  return stdout.trim() === String(uid) ? { ids: {}, prefix } : undefined
}

/** For a new cluster: who can get to everything it needs. */
export const accountForNew = async (needs: Need[]): Promise<Account> => {
  if (!isRoot()) return ourselves
  const ids = await unprivileged()
  const closed = await closedTo(ids, needs)
  if (!closed) return { ids, prefix: [] }
  const account = await veiled(ids)
  if (!account) throw new Error(closed)
  return account
}

/** The owner of the files stays the account, also when another `postgres` user is installed later. */
export const accountForExisting = async (cluster: string, needs: Need[]): Promise<Account> => {
  if (!isRoot()) return ourselves
  const { uid, gid } = await stat(cluster)
  if (uid === 0) {
    const account = await veiled(await unprivileged())
    if (!account)
      throw new Error(`${cluster} 属于 root，数据库不能以 root 运行。请执行 chown -R postgres ${cluster} 后再启动。`)
    return account
  }
  const closed = await closedTo({ uid, gid }, needs)
  if (closed) throw new Error(closed)
  return { ids: { uid, gid }, prefix: [] }
}

/** The program and its arguments as this account starts it. */
export const asAccount = ({ prefix }: Account, program: string, args: string[]): [string, string[]] => {
  const [first = program, ...rest] = [...prefix, program, ...args]
  return [first, rest]
}
