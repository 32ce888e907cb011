/** npm run build -- weapp | h5 | api: builds into dist/, prints sizes, and exits 1 over a limit or on a fault. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build as esbuild } from 'esbuild'
import { asBuilt } from './as-built'
import { checkWeapp } from './check-weapp'
import { precompress } from './precompress'
import { writeShells } from './shell/write'
import { h5Sizes, report, weappSizes } from './sizes'

const root = path.resolve(__dirname, '..')
const dist = (name: string) => path.join(root, 'dist', name)

const proof = { weapp: 'app.json', h5: 'index.html' }
/** Its report, without the hundreds of lines of progress before it. */
const gist = (said: string) => {
  const from = said.indexOf('✖ Errors')
  return (from < 0 ? said : said.slice(from))
    .split('\n')
    .filter((line) => !/^\s*$|█|即将开始|babel-loader ›/.test(line))
    .slice(0, 120)
}

/** Taro says much and sometimes exits 0 after a failure: what counts is the file it writes last. */
const taro = (type: 'weapp' | 'h5') => {
  fs.rmSync(dist(type), { recursive: true, force: true })
  const started = Date.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=64', path.join(root, 'node_modules/.bin/taro'), 'build', '--type', type],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type, NO_COLOR: '1' },
    },
  )
  const said = stripVTControlCharacters(`${stdout}\n${stderr}`)
  const done = status === 0 && fs.existsSync(path.join(dist(type), proof[type])) && !said.includes('✖')
  if (!done) console.error(gist(said).join('\n'))
  console.log(`${type}: ${done ? 'built' : 'not built'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return done
}

const buildWeapp = () => {
  if (!taro('weapp')) return false
  const faults = checkWeapp(dist('weapp'), process.env.TARO_APP_API ?? '')
  for (const fault of faults) console.error(`weapp: ${fault}`)
  return report(weappSizes(dist('weapp'))) && faults.length === 0
}

const buildH5 = () => {
  if (!taro('h5')) return false
  const within = report(h5Sizes(dist('h5'), path.join(root, 'dist/h5-pages.json')))
  writeShells(dist('h5'), path.join(root, 'dist/h5-pages.json'))
  precompress(dist('h5'))
  return within
}

const buildApi = async () => {
  await esbuild({
    entryPoints: [path.join(root, 'api/src/main.ts')],
    outfile: path.join(root, 'api/dist/main.mjs'),
    ...asBuilt,
  })
  console.log(`api: ${(fs.statSync(path.join(root, 'api/dist/main.mjs')).size / 1024).toFixed(1)} KB`)
  return true
}

const builders: Record<string, () => boolean | Promise<boolean>> = { weapp: buildWeapp, h5: buildH5, api: buildApi }

const main = async (targets: string[]) => {
  for (const target of targets) {
    const build = builders[target]
    if (!build) throw new Error(`unknown target ${target}: say weapp, h5 or api`)
    if (!(await build())) process.exitCode = 1
  }
}

void main(process.argv.slice(2))
