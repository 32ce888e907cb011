import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isKey, refuse } from '../env'

/** Made once, whole or not at all: of two processes that start together the slower one reads the other's. */
const keyIn = async (folder: string) => {
  const file = path.join(folder, 'ledger.key')
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  const text = (await readFile(file, 'utf8')).trim()
  return isKey(text)
    ? text
    : refuse(`${file} 不是存证密钥（64 位十六进制）。请从备份恢复，不要新建：换了密钥，旧的存证就核对不了。`)
}

/** The key of the seals: from the configuration, else from a file of its own (demo and development). */
export const ledgerKey = async (given: string | undefined, folder: string) =>
  Buffer.from(given ?? (await keyIn(folder)), 'hex')
