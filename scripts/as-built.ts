import path from 'node:path'
import type { BuildOptions } from 'esbuild'

const root = path.resolve(__dirname, '..')

/** How files that import the API become one file for Node: the product, and what is measured or tried as the product. */
export const asBuilt = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@kefutong/contract': path.join(root, 'contract/src') },
  logLevel: 'error',
} as const satisfies BuildOptions
