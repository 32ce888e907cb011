import fs from 'node:fs'
import path from 'node:path'
import type { Compiler } from 'webpack'

type Own = { root: string; pages: readonly string[] }

/**
 * app.wxss does not reach a package that opens without the main one, and Taro leads only those pages to the package's common
 * styles that have a style file of their own anyway. Every other page gets one, or WeChat shows it undressed.
 */
export const ownStyles = (packages: readonly Own[], dist: string) => ({
  apply: (compiler: Compiler) =>
    compiler.hooks.afterEmit.tap('own-styles', () => {
      for (const { root, pages } of packages) {
        const common = path.join(dist, root, 'common.wxss')
        if (!fs.existsSync(common)) continue
        for (const page of pages) {
          const file = path.join(dist, root, `${page}.wxss`)
          const to = path.relative(path.dirname(file), common).split(path.sep).join('/')
          if (!fs.existsSync(file)) fs.writeFileSync(file, `@import "${to}";`)
        }
      }
    }),
})
