import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(__dirname, '..')
// below api/, so that what it depends on is found there
const outdir = path.join(root, 'api/dist/bench')

/** Files of the project, bundled as `npm run build:api` bundles the product: where they are now. */
export const bundle = async (entries: readonly string[]): Promise<string[]> => {
  await build({
    entryPoints: entries.map((entry) => path.join(root, entry)),
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: {
      '@kefutong/contract': path.join(root, 'contract/src'),
      'chinese-days': path.join(root, 'node_modules/chinese-days/dist/index.es.js'),
    },
    logLevel: 'error',
  })
  return entries.map((entry) => path.join(outdir, `${path.basename(entry, '.ts')}.mjs`))
}
