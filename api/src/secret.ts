import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What nobody can make who does not hold the secret: 32 bytes for these words. `purpose` keeps one use from standing in for another. */
export const sealed = (secret: string, purpose: string, ...words: string[]) => {
  if (!secret) throw new Error('没有密钥')
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...words]))
    .digest()
}

/** The secret of a demo or a development machine: made once, readable by its owner alone. */
export const keptSecret = async (dataDir: string) => {
  const file = path.join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  // two processes starting at once: one name is taken, with its whole content, and both read that
  const own = `${file}.${process.pid}`
  await writeFile(own, randomBytes(32).toString('base64url'), { mode: 0o600 })
  await link(own, file).catch((error) => {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  })
  await rm(own)
  return readFile(file, 'utf8')
}
