import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whom the server runs as. Empty: as this process. PostgreSQL refuses root. */
export type Account = { uid: number; gid: number } | Record<string, never>

export const isRoot = () => process.getuid?.() === 0

/** As root: `postgres`, else `nobody`. They must have a line in /etc/passwd, initdb looks itself up there. */
export const serverAccount = async (): Promise<Account> => {
  if (!isRoot()) return {}
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found) throw new Error('以 root 启动内置数据库需要系统里有 postgres 或 nobody 用户。请先建一个，或改用普通用户启动。')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The nearest folder above `path`, or itself, that this account may not pass through. */
const barrier = async (path: string, { uid, gid }: Account): Promise<string | undefined> => {
  const above = dirname(path) === path ? undefined : await barrier(dirname(path), { uid, gid } as Account)
  if (above) return above
  const folder = await stat(path)
  const needed = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001
  return folder.isDirectory() && (folder.mode & needed) === 0 ? path : undefined
}

/** Says in words which folder keeps the server's account out: typically /root, which is 0700. */
export const checkReachable = async (what: string, path: string, account: Account, remedy: string) => {
  if (account.uid === undefined) return
  const closed = await barrier(path, account)
  if (!closed) return
  throw new Error(
    `${what} ${path} 用不了：数据库不能以 root 运行，会换成用户 ${account.uid}，而 ${closed} 不许其他用户进入。${remedy}`,
  )
}
