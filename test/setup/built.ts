import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ensureBuilt } from '../../scripts/stale'
import cluster from './cluster'

const root = path.resolve(__dirname, '../..')

/** The address the built mini-program asks; its host in the tests leads it to the API of the test. */
export const weappApi = 'https://kefutong.example.gov.cn'

const run = promisify(execFile)

const build = (target: string) =>
  run(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts'), target], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TARO_APP_API: target === 'weapp' ? weappApi : '' },
  }).then(
    () => undefined,
    ({ stdout, stderr }) => {
      throw new Error(`${target} 没有构建成功：\n${stdout}\n${stderr}`)
    },
  )

/** What people will really open: the built H5 and the built mini-program, made anew when a source changed. */
export default async () => {
  await cluster()
  // PREBUILT=1 tests what lies in dist, however old: for working on the tests themselves
  if (process.env.PREBUILT) return
  // a build keeps one core busy, so the two go side by side
  const targets = [
    ['h5', ''],
    ['weapp', weappApi],
  ] as const
  await Promise.all(targets.map(([target, api]) => ensureBuilt(root, target, api, () => build(target))))
}
