import { randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { startOfProcess } from './processes'

type Holder = { token: string; pid: number; started: string }

const hasCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

const holderOf = async (file: string): Promise<Holder | undefined> => {
  try {
    const [token = '', pid, started = ''] = (await readFile(file, 'utf8')).split('\n')
    return { token, pid: Number(pid), started }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** link(2) makes the whole lock appear at once, content included, or fails: the same on every local file system. */
const tryLock = async (file: string): Promise<(() => Promise<void>) | undefined> => {
  const token = randomUUID()
  const draft = `${file}.${token}`
  await writeFile(draft, [token, process.pid, await startOfProcess(process.pid)].join('\n'), { mode: 0o600 })
  try {
    await link(draft, file)
    return () => unlink(file)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return undefined
    throw error
  } finally {
    await unlink(draft)
  }
}

/**
 * Removes the lock of a holder that died. Two may find it dead at once, and the slower one must not remove the lock
 * that the faster one has taken since: so breaking needs a lock of its own, named after the dead holder.
 */
const breakDead = async (file: string) => {
  const holder = await holderOf(file)
  if (!holder || (await startOfProcess(holder.pid)) === holder.started) return
  const guard = `${file}.dead-${holder.token}`
  const release = await tryLock(guard)
  if (!release) return breakDead(guard)
  if ((await holderOf(file))?.token === holder.token) await unlink(file)
  await release()
}

/** Runs `work` while no other process, and nobody else in this one, holds `file`. */
export const withLock = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    const release = await tryLock(file)
    if (release) return work().finally(release)
    await breakDead(file)
    await wait(30)
  }
}
