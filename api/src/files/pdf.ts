import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Accepted, Refused } from './verdict'

const unpack = promisify(inflate)

/** Object streams of an honest 10 MB file unpack to far less. */
const mostUnpacked = 32 * 1024 * 1024
const mostStreams = 20_000

/** A name however it is written: any letter may stand as its code, `/Java#53cript`. */
const spelled = (name: string) =>
  [...name]
    .map(
      (letter) =>
        `(?:${letter}|#${letter
          .charCodeAt(0)
          .toString(16)
          .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`,
    )
    .join('')

const named = (...names: string[]) => new RegExp(`/(?:${names.map(spelled).join('|')})(?![A-Za-z#])`)

/** What a reader would do by itself, or what could be a file within the file. */
const active = named('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia')
const encrypted = named('Encrypt')
const packing = named('ObjStm')
const filtered = named('Filter', 'F')
const predicted = named('DecodeParms', 'DP')

/** The dictionary before a stream. What stands further back is looked at too: a string may pretend to be its start. */
const before = (raw: string, index: number) => {
  const near = raw.slice(Math.max(0, index - 4_096), index)
  return { near, own: near.slice(near.lastIndexOf(' obj') + 1) }
}

/**
 * Since PDF 1.5 objects may lie packed in streams, pages and actions among them: `/Type /ObjStm`. Undefined when one
 * of them cannot be read: what nobody looked into is not kept.
 */
const packedObjects = async (file: Buffer, raw: string): Promise<string[] | undefined> => {
  const found: string[] = []
  let left = mostUnpacked
  let streams = 0
  for (const { 0: head, index } of raw.matchAll(/\bstream\r?\n/g)) {
    streams += 1
    if (streams > mostStreams) return undefined
    const { near, own } = before(raw, index)
    if (!packing.test(near)) continue
    const start = index + head.length
    const end = raw.indexOf('endstream', start)
    const bytes = file.subarray(start, end < 0 ? undefined : end)
    const unpacked = await unpack(bytes, { maxOutputLength: left }).catch(() =>
      filtered.test(own) ? undefined : bytes,
    )
    if (unpacked) {
      left -= unpacked.length
      found.push(unpacked.toString('latin1'))
    }
    if (packing.test(own) && (!unpacked || predicted.test(own))) return undefined
    if (left <= 0) return undefined
  }
  return found
}

const pagesIn = (text: string) => text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0

/**
 * A PDF is kept as it came, so it must be whole and hold nothing that acts: no scripts, no launching, no files within.
 * It is a look from outside, not a reader: besides it, files are only ever sent as attachments in a sandbox.
 */
export const inspectPdf = async (file: Buffer): Promise<Accepted | Refused> => {
  const raw = file.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(raw)) return { ok: false, problem: 'fileTypeNotAllowed' }
  if (!/startxref\s+\d+\s+%%EOF[\s\0]*$/.test(raw.slice(-2_048))) return { ok: false, problem: 'fileDamaged' }
  if (encrypted.test(raw)) return { ok: false, problem: 'fileTypeNotAllowed', reason: '文件已加密' }
  const packed = await packedObjects(file, raw)
  if (!packed) return { ok: false, problem: 'fileDamaged' }
  const texts = [raw, ...packed]
  if (texts.some((text) => active.test(text)))
    return { ok: false, problem: 'fileTypeNotAllowed', reason: '文件里有脚本或内嵌文件' }
  const pages = texts.reduce((sum, text) => sum + pagesIn(text), 0)
  if (pages === 0) return { ok: false, problem: 'fileDamaged' }
  return { ok: true, bytes: file, mime: 'application/pdf', extension: 'pdf', pages }
}
