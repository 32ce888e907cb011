import { execFile } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** Whole or not there at all, for whoever looks at any moment. */
const tell = (folder: string, target: string, fault: string) => {
  const told = path.join(folder, target)
  writeFileSync(`${told}.new`, fault)
  renameSync(`${told}.new`, told)
}

const begin = (folder: string, target: 'h5' | 'weapp', api: string) =>
  ensureBuilt(root, target, api, () => build(target)).then(
    () => tell(folder, target, ''),
    (error: unknown) => tell(folder, target, String(error instanceof Error ? error.message : error)),
  )

let builds: Promise<unknown> = Promise.resolve()
let folder: string | undefined

/**
 * What people will really open, the built H5 and the built mini-program, is made anew when a source changed. The
 * builds begin here and go on beside the tests that need neither; the others wait for theirs (await-build.ts).
 */
export default async () => {
  await cluster()
  // PREBUILT=1 tests what lies in dist, however old: for working on the tests themselves
  if (process.env.PREBUILT) return
  folder = mkdtempSync(path.join(tmpdir(), 'kefutong-builds-'))
  process.env.KEFUTONG_BUILDS = folder
  // a build keeps one core busy, so the two go side by side
  builds = Promise.all([begin(folder, 'h5', ''), begin(folder, 'weapp', weappApi)])
}

/** A build that nobody waited for is not left running. */
export const buildsOver = async () => {
  await builds
  if (folder) rmSync(folder, { recursive: true, force: true })
}
