import fs from 'node:fs'
import path from 'node:path'
import type { Compilation, Compiler } from 'webpack'

const filesOf = (compilation: Compilation, page: string) => {
  const groups = compilation.chunkGroups.filter((group) =>
    group.origins.some(({ request }) => request?.replace(/\.\w+$/, '').endsWith(page)),
  )
  return [...new Set(groups.flatMap((group) => group.getFiles()))]
}

/** Writes which scripts and styles each page adds to the entry: the size gate reads it. */
export const pageFiles = (pages: string[], file: string) => ({
  apply: (compiler: Compiler) =>
    compiler.hooks.afterEmit.tap('page-files', (compilation) => {
      const table = Object.fromEntries(pages.map((page) => [page, filesOf(compilation, page)]))
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, JSON.stringify(table, null, 2))
    }),
})
