import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureBuilt } from '../../scripts/stale'
import cluster from './cluster'

const root = path.resolve(__dirname, '../..')

/** The address the built mini-program asks; its host in the tests leads it to the API of the test. */
export const weappApi = 'https://kefutong.example.gov.cn'

const build = (target: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'scripts/build.ts'), target],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TARO_APP_API: target === 'weapp' ? weappApi : '' },
    },
  )
  if (status !== 0) throw new Error(`${target} 没有构建成功：\n${stdout}\n${stderr}`)
}

/** What people will really open: the built H5 and the built mini-program, made anew when a source changed. */
export default async () => {
  await cluster()
  // PREBUILT=1 tests what lies in dist, however old: for working on the tests themselves
  if (process.env.PREBUILT) return
  for (const target of ['h5', 'weapp'] as const) {
    await ensureBuilt(root, target, target === 'weapp' ? weappApi : '', async () => build(target))
  }
}
