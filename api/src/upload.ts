import { createHash } from 'node:crypto'
import { Problem } from '@kefutong/contract/problem'
import type { FastifyRequest } from 'fastify'

export type Upload = { bytes: Buffer; name: string; sha256: Buffer; fields: Record<string, string> }

export const uploadLimit = 10 * 1024 * 1024

/** The one file of a multipart request and the fields beside it. Read whole: it is at most 10 MB and must be inspected anyway. */
export const readUpload = async (request: FastifyRequest): Promise<Upload> => {
  if (!request.isMultipart()) throw new Problem('inputInvalid', { faults: [{ field: 'file', says: '请选择文件' }] })
  const fields: Record<string, string> = {}
  let file: { bytes: Buffer; name: string } | undefined
  for await (const part of request.parts({
    limits: { fileSize: uploadLimit, files: 1, fields: 10, fieldSize: 1000 },
  })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch(() => undefined)
      if (!bytes || part.file.truncated) throw new Problem('fileTooLarge')
      file = { bytes, name: part.filename }
    } else fields[part.fieldname] = String(part.value)
  }
  if (!file) throw new Problem('inputInvalid', { faults: [{ field: 'file', says: '请选择文件' }] })
  return { ...file, fields, sha256: createHash('sha256').update(file.bytes).digest() }
}
