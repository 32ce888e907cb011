import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { refuse } from '../env'
import type { Mac } from './mac'

export type HeadLine = { cityId: string; seq: number; link: string; sealedAt: string }

/*
 * How far the chain had got, written beside the database after each batch. Whoever cuts off the newest entries in the
 * database cannot do it here: the file belongs on another disk, another machine or a log server.
 */
export type Heads = { file: string; add: (line: HeadLine) => Promise<void> }

const macOf = (mac: Mac, { cityId, seq, link, sealedAt }: HeadLine) =>
  mac('head', cityId, seq, link, sealedAt).toString('hex')

/** One short write to the end of the file: several processes may add at once. */
export const headsAt = async (file: string, mac: Mac): Promise<Heads> => {
  const add = async (text: string) => {
    const handle = await open(file, 'a', 0o600)
    try {
      await handle.write(text)
      await handle.datasync()
    } finally {
      await handle.close()
    }
  }
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await add('')
  } catch {
    refuse(`链头文件 ${file} 写不进去。请检查文件夹和权限，或用 LEDGER_HEADS 换一个位置。`)
  }
  return {
    file,
    add: (line) => add(`${line.cityId} ${line.seq} ${line.link} ${line.sealedAt} ${macOf(mac, line)}\n`),
  }
}

export type ReadHead = HeadLine & { at: number; genuine: boolean }

/** The lines of one city, in the order they were written, up to `bytes`; one that was cut short or touched is not genuine. */
export async function* readHeads(file: string, cityId: string, mac: Mac, bytes: number): AsyncGenerator<ReadHead> {
  if (bytes === 0) return
  const lines = createInterface({
    input: createReadStream(file, { end: bytes - 1 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let at = 0
  for await (const text of lines) {
    at += 1
    const [city = '', seq = '', link = '', sealedAt = '', said] = text.split(' ')
    if (city !== cityId && /^\d+$/.test(city) && said) continue
    const line = { cityId: city, seq: Number(seq), link, sealedAt }
    yield { ...line, at, genuine: said === macOf(mac, line) }
  }
}

export const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
