import { createHash } from 'node:crypto'
import { Problem } from '@kefutong/contract/problem'
import type { FastifyReply } from 'fastify'
import type { Upload } from '../upload'
import type { World } from '../world'
import { inspect } from './inspect'

/** A name to show, never to store by: no folders, no control characters, not too long. */
export const shownName = (name: string) =>
  name
    .replace(/[\\/\p{C}]/gu, ' ')
    .trim()
    .slice(-80) || '未命名'

/** Looks at what was sent, makes pictures anew, and stores it under the id of the row that will name it. */
export const keepFile = async (world: World, id: string, file: Upload | undefined, known?: string) => {
  if (!file) throw new Problem('fileEmpty')
  const name = shownName(known ?? file.name)
  const seen = await inspect(file.bytes)
  if (!seen.ok) throw new Problem(seen.problem, { faults: [{ field: 'file', says: name }] })
  const key = `${world.config.cityId}/${id}.${seen.extension}`
  await world.files.put(key, seen.bytes, seen.mime)
  return {
    name,
    mime: seen.mime,
    bytes: seen.bytes.length,
    pages: seen.pages ?? null,
    sha256: createHash('sha256').update(seen.bytes).digest(),
    storage_key: key,
  }
}

/** A reply that is something to save, never something to run. */
export const asDownload = (reply: FastifyReply, { mime, name }: { mime: string; name: string }) =>
  reply
    .type(mime)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')

type Kept = { mime: string; name: string; bytes: number; storage_key: string }

export const sendFile = (world: World, reply: FastifyReply, { storage_key, bytes, ...kept }: Kept) => {
  asDownload(reply, kept).header('content-length', bytes)
  return world.files.get(storage_key)
}
