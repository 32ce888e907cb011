import jsQR from 'jsqr'
import sharp from 'sharp'

/** About what a camera sees of a sheet on the wall, a step nearer each time: it takes many pictures until it can read one. */
const widths = [900, 700, 1200]

const seenAt = async (picture: Uint8Array, width: number) => {
  const image = sharp(picture).resize({ width }).ensureAlpha().raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)
}

/** What a telephone would read from a picture of the poster, by a decoder that is none of ours. */
export const readPoster = async (picture: Uint8Array) => {
  for (const width of widths) {
    const read = await seenAt(picture, width)
    if (read) return read.data
  }
  throw new Error('海报上没有认出求助码')
}
