import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles } from './files'

export type Size = { what: string; bytes: number; limit: number }

const KB = 1024
const MB = 1024 * KB
const notShipped = /LICENSE\.txt$|project\.(private\.)?config\.json$/
const bytesOf = (dir: string, files: string[]) =>
  files.reduce((sum, file) => sum + fs.statSync(path.join(dir, file)).size, 0)

export const weappSizes = (dir: string): Size[] => {
  const app: { subPackages?: { root: string }[] } = JSON.parse(fs.readFileSync(path.join(dir, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const files = listFiles(dir).filter((file) => !notShipped.test(file))
  const main = files.filter((file) => !roots.some((root) => file.startsWith(root)))
  return [
    { what: 'weapp main package', bytes: bytesOf(dir, main), limit: MB },
    ...roots.map((root) => ({
      what: `weapp ${root}`,
      bytes: bytesOf(
        dir,
        files.filter((file) => file.startsWith(root)),
      ),
      limit: 1.8 * MB,
    })),
  ]
}

const gzipOf = (dir: string, files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(dir, file)), { level: 9 }).length, 0)

/** What a first visit to the home page downloads: the scripts index.html names and the ones the page itself adds. */
export const h5Sizes = (dir: string, pageTable: string, home: string): Size[] => {
  const html = fs.readFileSync(path.join(dir, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const pages: Record<string, string[]> = JSON.parse(fs.readFileSync(pageTable, 'utf8'))
  const own = pages[home] ?? []
  if (own.length === 0) throw new Error(`${pageTable} does not know the page ${home}`)
  const first = [...new Set([...named, ...own])]
  const only = (ext: string) => first.filter((file) => file.endsWith(ext))
  return [
    { what: 'h5 home, scripts (gz)', bytes: gzipOf(dir, only('.js')), limit: 140 * KB },
    { what: 'h5 home, styles (gz)', bytes: gzipOf(dir, only('.css')), limit: 30 * KB },
  ]
}

/** Prints each size beside its limit and says whether all are within. */
export const report = (sizes: Size[]) => {
  for (const { what, bytes, limit } of sizes) {
    const verdict = bytes > limit ? 'OVER' : 'ok'
    console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${(limit / KB).toFixed(0)} KB ${verdict}`)
  }
  return sizes.every(({ bytes, limit }) => bytes <= limit)
}
