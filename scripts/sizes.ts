import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { routes, urlOf } from '../src/routes'
import { listFiles } from './files'

export type Size = { what: string; bytes: number; limit: number }

const KB = 1024
const MB = 1024 * KB
const notShipped = /LICENSE\.txt$|project\.(private\.)?config\.json$/
const bytesOf = (dir: string, files: string[]) =>
  files.reduce((sum, file) => sum + fs.statSync(path.join(dir, file)).size, 0)

/** A package that opens by itself, as after a scan, comes down a slow line before anything else. */
const packageLimit = (independent: boolean | undefined) => (independent ? 500 * KB : 1.8 * MB)

export const weappSizes = (dir: string): Size[] => {
  const app: { subPackages?: { root: string; independent?: boolean }[] } = JSON.parse(
    fs.readFileSync(path.join(dir, 'app.json'), 'utf8'),
  )
  const packages = (app.subPackages ?? []).map(({ root, independent }) => ({
    root: root.replace(/\/?$/, '/'),
    limit: packageLimit(independent),
  }))
  const files = listFiles(dir).filter((file) => !notShipped.test(file))
  const main = files.filter((file) => !packages.some(({ root }) => file.startsWith(root)))
  return [
    { what: 'weapp main package', bytes: bytesOf(dir, main), limit: MB },
    ...packages.map(({ root, limit }) => ({
      what: `weapp ${root}`,
      bytes: bytesOf(
        dir,
        files.filter((file) => file.startsWith(root)),
      ),
      limit,
    })),
  ]
}

const gzipOf = (dir: string, files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(dir, file)), { level: 9 }).length, 0)

type Page = { name: string; url: string; scripts: number }

/** The pages a first visit begins with, and what each may weigh. */
const firstPages: Page[] = [
  { name: 'home', url: urlOf(routes.home), scripts: 140 * KB },
  { name: 'guest', url: urlOf(routes.raise), scripts: 110 * KB },
]

/** What a first visit to a page downloads: the scripts index.html names and the ones the page itself adds. */
export const h5Sizes = (dir: string, pageTable: string): Size[] => {
  const html = fs.readFileSync(path.join(dir, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const pages: Record<string, string[]> = JSON.parse(fs.readFileSync(pageTable, 'utf8'))
  return firstPages.flatMap(({ name, url, scripts }) => {
    const own = pages[url] ?? []
    if (own.length === 0) throw new Error(`${pageTable} does not know the page ${url}`)
    const first = [...new Set([...named, ...own])]
    const only = (ext: string) => first.filter((file) => file.endsWith(ext))
    return [
      { what: `h5 ${name}, scripts (gz)`, bytes: gzipOf(dir, only('.js')), limit: scripts },
      { what: `h5 ${name}, styles (gz)`, bytes: gzipOf(dir, only('.css')), limit: 30 * KB },
    ]
  })
}

/** Prints each size beside its limit and says whether all are within. */
export const report = (sizes: Size[]) => {
  for (const { what, bytes, limit } of sizes) {
    const verdict = bytes > limit ? 'OVER' : 'ok'
    console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${(limit / KB).toFixed(0)} KB ${verdict}`)
  }
  return sizes.every(({ bytes, limit }) => bytes <= limit)
}
