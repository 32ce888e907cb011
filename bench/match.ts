import { fork } from 'node:child_process'
import { nodeFlags } from '../scripts/node-flags'
import { bundle, bundleOf } from './bundle'
import type { Measure } from './measure'

const measured = 'bench/match/measure.ts'

type Told = { figure: string; within: boolean }

/** As the product runs: bundled, in a process of its own, with the flags of `npm start`. */
export const measure: Measure = async () => {
  await bundle([measured])
  const child = fork(bundleOf(measured), { execArgv: [...nodeFlags] })
  return new Promise<Told>((resolve, reject) => {
    child.once('message', (told) => resolve(told as Told))
    child.once('exit', () => reject(new Error('没有量完')))
  })
}
