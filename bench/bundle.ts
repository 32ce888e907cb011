import path from 'node:path'
import { build } from 'esbuild'
import { asBuilt } from '../scripts/as-built'

const root = path.resolve(__dirname, '..')
// below api/, so that what it depends on is found there
const outdir = path.join(root, 'api/dist/bench')

/** Where a file of the project lies once it is bundled. */
export const bundleOf = (entry: string) => path.join(outdir, `${path.basename(entry, '.ts')}.mjs`)

/** Bundles files of the project as `npm run build:api` bundles the product. */
export const bundle = async (entries: readonly string[]) => {
  await build({
    entryPoints: entries.map((entry) => path.join(root, entry)),
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    ...asBuilt,
  })
}
