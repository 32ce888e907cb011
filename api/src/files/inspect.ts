import { fileTypeFromBuffer } from 'file-type/core'
import { inspectImage } from './image'
import { inspectPdf } from './pdf'
import type { Accepted, Refused } from './verdict'

export const mostBytes = 10 * 1024 * 1024

/**
 * What a file is, told from its content and never from its name, and the bytes to keep: images are decoded and made
 * anew without metadata or anything that was hidden in them; a PDF is kept as it is when it holds nothing that acts.
 */
export const inspect = async (file: Buffer): Promise<Accepted | Refused> => {
  if (file.length === 0) return { ok: false, problem: 'fileEmpty' }
  if (file.length > mostBytes) return { ok: false, problem: 'fileTooLarge' }
  const type = await fileTypeFromBuffer(file).catch(() => undefined) // a parser that stumbles knows no type either
  if (type?.mime === 'application/pdf') return inspectPdf(file)
  if (type?.mime === 'image/jpeg' || type?.mime === 'image/png' || type?.mime === 'image/webp')
    return inspectImage(file, type.mime)
  return { ok: false, problem: 'fileTypeNotAllowed' }
}
