import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The folder of a build, once it is made. */
export const built = async (target: 'h5' | 'weapp') => {
  const told = process.env.KEFUTONG_BUILDS && path.join(process.env.KEFUTONG_BUILDS, target)
  while (told && !existsSync(told)) await wait(100)
  const fault = told && readFileSync(told, 'utf8')
  if (fault) throw new Error(fault)
  return path.resolve(__dirname, '../../dist', target)
}
