import { createInflateRaw } from 'node:zlib'
import { Problem } from '@kefutong/contract/problem'

type Entry = { name: string; method: number; at: number; size: number }
/** How many bytes may still come out of one file, over all its parts. */
export type Budget = { left: number }

const endMark = 0x06054b50
const centralMark = 0x02014b50
const localMark = 0x04034b50
const mostParts = 500

const damaged = () => new Problem('importDamaged')

const endOf = (bytes: Buffer) => {
  const from = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= from; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at
  throw damaged()
}

const localData = (bytes: Buffer, at: number) => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) throw damaged()
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
}

/** The parts of a zip by name, out of its central directory. What the directory says of sizes is not believed. */
export const partsOf = (bytes: Buffer): ReadonlyMap<string, Entry> => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostParts) throw new Problem('importTooBig')
  const parts = new Map<string, Entry>()
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralMark) throw damaged()
    const [nameSize, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize).replace(/^\/+/, '')
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: localData(bytes, bytes.readUInt32LE(at + 42)),
    }
    // a second part of the same name is nobody's honest file
    if (parts.has(name)) throw damaged()
    parts.set(name, entry)
    at += 46 + nameSize + extra + comment
  }
  return parts
}

/** A part piece by piece; stops with `importTooBig` as soon as more comes out than may. */
export async function* unpacked(bytes: Buffer, { at, size, method }: Entry, budget: Budget): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(at, at + size)
  if (method === 0) {
    budget.left -= packed.length
    if (budget.left < 0) throw new Problem('importTooBig')
    yield packed
    return
  }
  if (method !== 8) throw damaged()
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  inflate.end(packed)
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      budget.left -= piece.length
      if (budget.left < 0) throw new Problem('importTooBig')
      yield piece
    }
  } catch (error) {
    throw error instanceof Problem ? error : damaged()
  } finally {
    inflate.destroy()
  }
}
