import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const nothing = () => undefined

const ps = async (pid: number, columns: string) => {
  const found = await run('ps', ['-o', columns, '-p', String(pid)]).catch(nothing)
  return found?.stdout.trim()
}

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * When the process with this number was started, in words of the system; undefined when there is none.
 * A zombie counts as gone, and a later process that got the same number has another start.
 */
export const startOfProcess = async (pid: number): Promise<string | undefined> => {
  if (process.platform === 'win32') return runs(pid) ? 'running' : undefined
  if (process.platform !== 'linux') {
    const line = await ps(pid, 'stat=,lstart=')
    return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(nothing)
  if (stat === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
}

/** The command line of a living process. Readable for everybody, unlike its folder or its program. */
export const commandOf = async (pid: number): Promise<string | undefined> => {
  if ((await startOfProcess(pid)) === undefined) return undefined
  if (process.platform !== 'linux') return ps(pid, 'command=')
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(nothing)
  return line?.replaceAll('\0', ' ').trim()
}
