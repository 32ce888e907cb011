import { execFile } from 'node:child_process'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, asAccount, environment } from './account'
import type { Binaries } from './binaries'

const run = promisify(execFile)

type Plan = {
  programs: Binaries
  account: Account
  cluster: string
  password: string
  keep: Record<string, string>
  options?: string[]
}

/**
 * Makes a cluster beside its place and moves it there when it is whole, so that a folder with the right name is never
 * half made. `keep` are files to lie inside it from the beginning.
 */
export const initdb = async ({ programs, account, cluster, password, keep, options = [] }: Plan) => {
  const draft = `${cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const secret = join(dirname(draft), 'initdb.password')
  await writeFile(secret, password, { mode: 0o600 })
  const { uid, gid } = account.ids
  if (uid !== undefined) for (const path of [draft, secret]) await chown(path, uid, gid)
  try {
    const [program, args] = asAccount(account, programs.initdb, [
      `--pgdata=${draft}`,
      `--pwfile=${secret}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...options,
    ])
    await run(program, args, { ...account.ids, cwd: draft, env: environment() })
  } catch (cause) {
    const said =
      typeof cause === 'object' && cause !== null && 'stderr' in cause && cause.stderr
        ? String(cause.stderr).trim()
        : String(cause)
    throw new Error(`内置数据库没有建成（${cluster}）。原话是：\n${said}`, { cause })
  } finally {
    await rm(secret, { force: true })
  }
  for (const [name, text] of Object.entries(keep)) await writeFile(join(draft, name), text, { mode: 0o600 })
  await rename(draft, cluster)
}
