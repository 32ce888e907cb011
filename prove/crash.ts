import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { audit } from './crash/audit'
import { type Ledger, logIn, phone } from './crash/phone'
import { product } from './crash/product'
import type { Prove } from './prove'

const root = path.resolve(__dirname, '..')
const phones = 6

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

const told = (name: string, times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return `  ${name}：${times.length} 次，恢复用时 p50 ${at(0.5)} ms，p95 ${at(0.95)} ms，最长 ${at(1)} ms`
}

/** kill -9 of the API and of PostgreSQL, in turn, while phones file and confirm; then every answer is looked up. */
export const prove: Prove = async ({ seed, flags, say }) => {
  const runs = flags.get('runs') ?? 10
  const moments = fc.sample(fc.integer({ min: 200, max: 1_500 }), { numRuns: runs, seed })
  const built = run(['scripts/build.ts', 'api'])
  if (built.status !== 0) throw new Error(built.stderr)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kefutong-crash-'))
  await chmod(dataDir, 0o711)
  const { origin, start, killApi, killDatabase, stop } = await product(dataDir)
  const ledger: Ledger = { deeds: [], unanswered: 0 }
  const times = { api: [] as number[], database: [] as number[] }
  const faults = new Set<string>()
  try {
    await start()
    const seat = await logIn(origin)
    let over = false
    const people = Array.from({ length: phones }, () => phone(origin, seat, ledger, () => over))
    const work = Promise.all(people)
    for (const [at, moment] of moments.entries()) {
      await Promise.race([wait(moment), work])
      const victim = at % 2 === 0 ? ('api' as const) : ('database' as const)
      const began = performance.now()
      await (victim === 'api' ? killApi() : killDatabase())
      times[victim].push(performance.now() - began)
      if ((at + 1) % Math.ceil(runs / 5) === 0) {
        for (const fault of await audit(dataDir, ledger)) faults.add(fault)
        say(
          `  杀掉 ${at + 1} 次，答复过 ${ledger.deeds.filter(({ number }) => number).length} 条，没有答复而重来 ${ledger.unanswered} 次`,
        )
      }
    }
    over = true
    await work
    for (const fault of await audit(dataDir, ledger)) faults.add(fault)
    const verified = run(['scripts/verify.ts', '--city', '370300'], { DATA_DIR: dataDir })
    say(`  ${verified.stdout.trim().split('\n').join('\n  ')}`)
    if (verified.status !== 0) faults.add(`核对没有通过：${verified.stdout}${verified.stderr}`)
    say(told('接口被 kill -9', times.api))
    say(told('PostgreSQL 被 kill -9', times.database))
    for (const fault of faults) say(`  ${fault}`)
    const filed = ledger.deeds.filter(({ number }) => number).length
    say(
      `  记了 ${filed} 条，确认了 ${ledger.deeds.filter(({ confirmed }) => confirmed).length} 条，丢了 ${faults.size} 条`,
    )
    return { tried: runs, failed: faults.size }
  } finally {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
