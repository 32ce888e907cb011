import { existsSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '../..')

type Target = { twin: 'h5' | 'weapp'; entry: string; api: string }

/** Taro's own code for the device, without its framework. */
const taro = {
  h5: `import * as storage from '@tarojs/taro-h5/dist/api/storage/index.js'; export default storage`,
  weapp: `import { initNativeApi } from '@tarojs/plugin-platform-weapp/dist/runtime-utils.js'
    import taro from '@tarojs/api'; initNativeApi(taro); export default taro`,
}

const sources = (twin: Target['twin']): Plugin => ({
  name: 'sources',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@\/|^@kefutong\/contract\// }, ({ path: name }) => {
      const base = name.startsWith('@/')
        ? path.join(root, 'src', name.slice(2))
        : path.join(root, 'contract/src', name.replace('@kefutong/contract/', ''))
      const endings = twin === 'h5' ? ['.h5.ts', '.ts'] : ['.ts']
      return { path: endings.map((ending) => base + ending).find(existsSync) ?? `${base}.ts` }
    })
    onResolve({ filter: /^@tarojs\/taro$/ }, () => ({ path: 'taro', namespace: 'taro' }))
    onLoad({ filter: /.*/, namespace: 'taro' }, () => ({ contents: taro[twin], resolveDir: root }))
  },
})

/** Switches that Taro's own build sets. */
const switches = [
  'INNER_HTML',
  'ADJACENT_HTML',
  'SIZE_APIS',
  'TEMPLATE_CONTENT',
  'CLONE_NODE',
  'CONTAINS',
  'MUTATION_OBSERVER',
]

/** The platform as a page of this target gets it, around an entry of the test. */
export const bundled = async ({ twin, entry, api }: Target): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    resolveExtensions: twin === 'h5' ? ['.h5.ts', '.ts', '.js', '.json'] : ['.ts', '.js', '.json'],
    define: {
      ...Object.fromEntries(switches.map((name) => [`ENABLE_${name}`, 'false'])),
      'process.env.TARO_ENV': JSON.stringify(twin),
      'process.env.TARO_APP_API': JSON.stringify(api),
      'process.env.NODE_ENV': '"production"',
      'process.env.TARO_PLATFORM': '"mini"',
      'process.env.TARO_VERSION': '""',
    },
    plugins: [sources(twin)],
  })
  return outputFiles[0]?.text ?? ''
}
