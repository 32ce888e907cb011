import { execFileSync } from 'node:child_process'

export type Item = { text: string; x: number; y: number; width: number }
type Said = { info: Record<string, unknown>; pages: Item[][] }

// pdf.js is made of ES modules, which jest does not load: it reads in a process of its own
const reader = `
import { buffer } from 'node:stream/consumers'
import { getDocumentProxy } from 'unpdf'
Promise.try ??= (work, ...given) => new Promise((resolve) => resolve(work(...given))) // younger than Node 20
const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)), { verbosity: 0 })
const pages = []
for (let at = 1; at <= pdf.numPages; at += 1) {
  const { items } = await (await pdf.getPage(at)).getTextContent()
  pages.push(items.filter(({ str }) => str.trim()).map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width })))
}
const { info } = await pdf.getMetadata()
process.stdout.write(JSON.stringify({ info, pages }))
`

/** What a PDF says, page by page, as pdf.js reads it: every run of text and where it stands, in points from the lower left. */
export const readPdf = (bytes: Uint8Array): Said =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', reader], {
      input: bytes,
      maxBuffer: 64 * 1024 * 1024,
    }).toString(),
  )

export const textOf = (page: readonly Item[]) => page.map(({ text }) => text).join('')
