import { posix } from 'node:path'
import { units } from './units'

const IMPORT = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;?/g

/** Style sheets by page, imports inlined. */
export const styleSheets = (files: Record<string, string>) => {
  const missing: string[] = []
  const inline = (file: string, seen: string[]): string =>
    (files[file] ?? '').replace(IMPORT, (_, target: string) => {
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target)
      if (seen.includes(path)) return ''
      if (files[path] === undefined) missing.push(`${file}: 没有被引入的样式 ${path}`)
      return inline(path, [...seen, path])
    })
  const css = Object.fromEntries(
    Object.keys(files).map((file) => [file.replace(/\.wxss$/, ''), units(inline(file, [file]))]),
  )
  return { css, missing }
}
