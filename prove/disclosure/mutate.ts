import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { createApp } from '../../api/src/app'
import { asBuilt } from '../../scripts/as-built'
import type { Mutant } from './mutants'

const root = path.resolve(__dirname, '../..')

/** The API as it is built for production, with one grant opened. */
export const mutated = async ({ file, from, to, name }: Mutant, at: number): Promise<typeof createApp> => {
  const changed = path.join(root, file)
  const text = readFileSync(changed, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`“${name}”：${file} 里恰好要有一处 ${from}`)
  // below api/, so that what it depends on is found there
  const folder = path.join(root, 'api/dist/disclosure-mutants')
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, `${at}.mjs`)
  await build({
    entryPoints: [path.join(root, 'api/src/app.ts')],
    outfile,
    ...asBuilt,
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === changed ? { contents: text.replace(from, () => to), loader: 'ts' as const } : undefined,
          ),
      },
    ],
  })
  // never the one built a moment ago under the same name
  return (await import(`${pathToFileURL(outfile).href}?${Date.now()}`)).createApp
}
