/** npm run check: types, style and direction, generated documents. Everything is run; any fault fails. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

const steps: Array<[string, string, string[]]> = [
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  ['style and direction', bin('biome'), ['check', '--max-diagnostics=60', '.']],
  ['generated documents', bin('tsx'), ['scripts/docs.ts', '--check']],
]

const failed = steps.filter(([name, command, args]) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  return status !== 0
})
process.exit(failed.length > 0 ? 1 : 0)
