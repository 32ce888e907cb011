import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isKey, refuse } from '../env'

const fileIn = (folder: string) => path.join(folder, 'ledger.key')

/** Made once, whole or not at all: of two processes that start together the slower one finds the other's. */
const make = async (folder: string) => {
  await mkdir(folder, { recursive: true })
  const draft = `${fileIn(folder)}.${randomUUID()}`
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
  await link(draft, fileIn(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
}

const read = async (folder: string) => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return refuse(`没有存证密钥：请设置 LEDGER_KEY，或把 ledger.key 放回 ${folder}。`)
  if (!isKey(text.trim()))
    return refuse(
      `${fileIn(folder)} 不是 64 位十六进制的存证密钥。请从备份恢复，不要新建：换了密钥，旧的存证就核对不了。`,
    )
  return text.trim()
}

/** The key of the seals: from the configuration, else from a file of its own (demo and development). */
export const ledgerKey = async (given: string | undefined, folder: string) =>
  Buffer.from(given ?? (await read(folder)), 'hex')

/** The same where a first start may make it. */
export const ledgerKeyOrNew = async (given: string | undefined, folder: string) => {
  if (!given) await make(folder)
  return ledgerKey(given, folder)
}
