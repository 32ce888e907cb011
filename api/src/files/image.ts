import sharp, { type Sharp } from 'sharp'
import type { Accepted, Refused } from './verdict'

type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'

const mostPixels = 40_000_000

const targets = {
  'image/jpeg': { extension: 'jpg', format: 'jpeg', encode: (image: Sharp) => image.jpeg({ quality: 88 }) },
  'image/png': { extension: 'png', format: 'png', encode: (image: Sharp) => image.png({ compressionLevel: 9 }) },
  'image/webp': { extension: 'webp', format: 'webp', encode: (image: Sharp) => image.webp({ quality: 88 }) },
} as const

/** One picture of 40 megapixels takes some 160 MB to decode: they wait for each other. */
let before: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const turn = before.then(work)
  before = turn.catch(() => undefined)
  return turn
}

const remade = async (file: Buffer, mime: ImageType): Promise<Accepted | Refused> => {
  const { extension, format, encode } = targets[mime]
  // the size is looked at before anything is decoded, so the library's own limit is not needed to say so
  const header = await sharp(file, { limitInputPixels: false }).metadata()
  if (header.format !== format) return { ok: false, problem: 'fileTypeNotAllowed' }
  if (header.width * header.height > mostPixels) return { ok: false, problem: 'imageTooManyPixels' }
  const image = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
  const { data, info } = await encode(image).toBuffer({ resolveWithObject: true })
  return { ok: true, bytes: data, mime, extension, width: info.width, height: info.height }
}

/** Turned upright, then encoded anew: no EXIF, no place, no profile, no bytes behind the picture. */
export const inspectImage = (file: Buffer, mime: ImageType): Promise<Accepted | Refused> =>
  inTurn(() => remade(file, mime).catch((): Refused => ({ ok: false, problem: 'fileDamaged' })))
