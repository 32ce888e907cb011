import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

export type Fonts = { regular: Buffer; strong: Buffer }

let read: Promise<Fonts> | undefined

const load = async (): Promise<Fonts> => {
  const { resolve } = createRequire(`${process.cwd()}/package.json`)
  const family = '@expo-google-fonts/noto-sans-sc'
  const [regular, strong] = await Promise.all([
    readFile(resolve(`${family}/400Regular/NotoSansSC_400Regular.ttf`)),
    readFile(resolve(`${family}/600SemiBold/NotoSansSC_600SemiBold.ttf`)),
  ])
  return { regular, strong }
}

/** Noto Sans SC (OFL), 10 MB a weight: read at the first use and kept. Only the characters used go into a document. */
export const fonts = () => {
  read ??= load().catch((error) => {
    read = undefined
    throw error
  })
  return read
}
