import { fork } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import type { Asked } from './meter'

const root = path.resolve(__dirname, '../..')
// below api/, so that what it depends on is found there
const outdir = path.join(root, 'api/dist/bench')

/** Both servers bundled as `npm run build:api` bundles the product. */
export const bundle = () =>
  build({
    entryPoints: ['api-server', 'bare-server'].map((name) => path.join(__dirname, `${name}.ts`)),
    outdir,
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

export type Server = { port: number; ask: <Told>(asked: Asked) => Promise<Told>; stop: () => void }

/** A server in a process of its own; its log goes nowhere, but it is written. */
export const startServer = async (name: 'api-server' | 'bare-server', databaseUrl: string): Promise<Server> => {
  const child = fork(path.join(outdir, `${name}.mjs`), {
    cwd: root,
    execArgv: process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [],
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: databaseUrl,
      SECRET: 'a secret of the bench alone, no other',
      TZ: 'UTC',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const told = <Told>() =>
    new Promise<Told>((resolve, reject) => {
      const died = () => reject(new Error(`${name} 没有起来`))
      child.once('exit', died)
      child.once('message', (message: { told: Told }) => {
        child.off('exit', died)
        resolve(message.told)
      })
    })
  const port = await told<number>()
  const ask = <Told>(asked: Asked) => {
    const answer = told<Told>()
    child.send(asked)
    return answer
  }
  return { port, ask, stop: () => child.disconnect() }
}
