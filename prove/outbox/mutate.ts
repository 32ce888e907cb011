import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Mutant } from './mutants'
import type { proveSchedules } from './schedules'

const root = path.resolve(__dirname, '../..')

/** The proof, built around an outbox with one thing made wrong. */
export const mutated = async ({ file, from, to, name }: Mutant, at: number): Promise<typeof proveSchedules> => {
  const changed = path.join(root, file)
  const text = readFileSync(changed, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`“${name}”：${file} 里恰好要有一处 ${from}`)
  const folder = path.join(root, '.cache/outbox-mutants')
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, `${at}.mjs`)
  await build({
    entryPoints: [path.join(root, 'prove/outbox/schedules.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
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
  return (await import(`${pathToFileURL(outfile).href}?${Date.now()}`)).proveSchedules
}
