import { fork } from 'node:child_process'
import path from 'node:path'
import { nodeFlags } from '../../scripts/node-flags'
import { bundle as bundled, bundleOf } from '../bundle'
import type { Asked } from './meter'

const root = path.resolve(__dirname, '../..')
type Name = 'api-server' | 'bare-server'
const fileOf = (name: Name) => `bench/http/${name}.ts`

/** Both servers bundled as `npm run build:api` bundles the product. */
export const bundle = () => bundled([fileOf('api-server'), fileOf('bare-server')])

export type Server = { port: number; ask: <Told>(asked: Asked) => Promise<Told>; stop: () => void }

/** A server in a process of its own; its log goes nowhere, but it is written. */
export const startServer = async (name: Name, databaseUrl: string): Promise<Server> => {
  const child = fork(bundleOf(fileOf(name)), {
    cwd: root,
    execArgv: [
      ...nodeFlags,
      ...(process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []),
    ],
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
