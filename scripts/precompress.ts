import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { listFiles } from './files'

/** Writes .br and .gz beside what compresses well, so that the server never does it while someone waits. */
export const precompress = (dir: string) => {
  for (const name of listFiles(dir).filter((file) => /\.(js|css|html|svg)$/.test(file))) {
    const file = path.join(dir, name)
    const body = fs.readFileSync(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    fs.writeFileSync(`${file}.br`, brotliCompressSync(body, { params }))
    fs.writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
  }
}
