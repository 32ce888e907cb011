import jsQR from 'jsqr'
import sharp from 'sharp'

/** What a telephone's camera would read from a picture of the poster, by a decoder that is none of ours. */
export const readPoster = async (picture: Uint8Array) => {
  // about what a camera sees of a sheet on the wall
  const image = sharp(picture).resize({ width: 900 }).ensureAlpha().raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  if (!read) throw new Error('海报上没有认出求助码')
  return read.data
}
