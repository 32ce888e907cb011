import { fork } from 'node:child_process'
import { nodeFlags } from '../scripts/node-flags'
import type { Measure } from './benches'
import { bundle } from './bundle'

type Told = { figure: string; within: boolean }

/** As the product runs: bundled, in a process of its own, with the flags of `npm start`. */
export const measure: Measure = async () => {
  const [file = ''] = await bundle(['bench/match/measure.ts'])
  const child = fork(file, { execArgv: [...nodeFlags] })
  return new Promise<Told>((resolve, reject) => {
    child.once('message', (told) => resolve(told as Told))
    child.once('exit', () => reject(new Error('没有量完')))
  })
}
