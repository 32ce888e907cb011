import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

export type FileStore = {
  put: (key: string, bytes: Uint8Array, mime: string) => Promise<void>
  /** Rejects before the first byte when the file is not there. */
  get: (key: string) => Promise<Readable>
  remove: (key: string) => Promise<void>
}

export type S3Config = {
  bucket: string
  region: string
  endpoint: string | undefined
  accessKeyId: string
  secretAccessKey: string
}
type Config = { dir: string } | { s3: S3Config }

/** Keys are made by the program from ids: folders and a name, never what a person called the file. */
const keyShape = /^(?:[a-zA-Z0-9_-]{1,64}\/){0,4}[a-zA-Z0-9_-]{1,64}\.(?:jpg|png|webp|pdf|xlsx)$/

const checked = (key: string) => {
  if (!keyShape.test(key)) throw new Error('file key is not one of ours')
  return key
}

/** The SDK is large and seldom needed: it is loaded only where S3 is configured. */
const s3Disk = async ({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Config) => {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const service = endpoint ? { endpoint, forcePathStyle: true } : {}
  const credentials = { accessKeyId, secretAccessKey }
  return new Disk(new S3Driver({ bucket, region, credentials, ...service, supportsACL: false, visibility: 'private' }))
}

const flush = async (path: string) => {
  const file = await open(path)
  await file.sync().finally(() => file.close())
}

/** Where attachments lie: a folder, or any S3. */
export const fileStore = (config: Config): FileStore => {
  let opened: Promise<Disk> | undefined
  const disk = () => {
    opened ??=
      'dir' in config
        ? Promise.resolve(new Disk(new FSDriver({ location: config.dir, visibility: 'private' })))
        : s3Disk(config.s3)
    return opened
  }

  const put = async (key: string, bytes: Uint8Array, mime: string) => {
    await (await disk()).put(checked(key), bytes, { contentType: mime })
    if (!('dir' in config)) return
    // as lasting as the row that will name it
    const path = join(config.dir, key)
    await flush(path)
    await flush(dirname(path))
  }
  const get = async (key: string) => {
    const store = await disk()
    if (!(await store.exists(checked(key)))) throw new Error('stored file is missing')
    return store.getStream(key)
  }
  const remove = async (key: string) => (await disk()).delete(checked(key))
  return { put, get, remove }
}
