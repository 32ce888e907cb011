import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import fc from 'fast-check'
import { verified } from '../test/world/ledger'
import { afterTampering } from '../test/world/tampering'
import { dayTampers } from './chain/days'
import { entryTampers } from './chain/entries'
import { multiply } from './chain/multiply'
import { recordTampers } from './chain/records'
import { onStage } from './chain/stage'
import { type Draw, type Tamper, townOf, unbind } from './chain/town'
import type { Prove } from './prove'
import { failureIn } from './report'

const tampers: Array<[string, Tamper]> = [
  ...Object.entries(entryTampers).map(([name, tamper]): [string, Tamper] => [`entry ${name}`, tamper]),
  ...Object.entries(recordTampers).map(([name, tamper]): [string, Tamper] => [`record ${name}`, tamper]),
  ...Object.entries(dayTampers).map(([name, tamper]): [string, Tamper] => [`day ${name}`, tamper]),
]

const chance = fc.tuple(fc.nat({ max: tampers.length - 1 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))

/** The numbers of one try, dealt out one after the other. */
const drawer = (numbers: readonly number[]): Draw => {
  let next = 0
  return (most) => (numbers[next++ % numbers.length] ?? 0) % (most + 1)
}

/** Each try changes one thing in a database that is otherwise whole, looks, and undoes it. */
const tamper = (runs: number, seed: number, say: (line: string) => void) =>
  onStage(async (world) => {
    await multiply(world, 5, 1)
    await unbind(world)
    const town = await townOf(world)
    const whole = await verified(world)
    say(`  未改动：${whole.entries} 条、${whole.days} 个日根、${whole.records} 条记录，不符 ${whole.total}`)
    const tried = new Map<string, number>()
    const property = fc.asyncProperty(chance, async ([which, numbers]) => {
      const [name, make] = tampers[which] as [string, Tamper]
      const { what, change, named } = make(town, drawer(numbers))
      const { findings } = await afterTampering(world, change)
      const [first] = findings
      if (!first) throw new Error(`not found: ${what}`)
      if (!named(first)) throw new Error(`found, but elsewhere: ${what}: ${first.says}`)
      tried.set(name, (tried.get(name) ?? 0) + 1)
      const done = [...tried.values()].reduce((sum, times) => sum + times, 0)
      if (done % Math.ceil(runs / 10) === 0) say(`  ${done}`)
    })
    const result = await fc.check(property, { numRuns: runs, seed })
    say(`  试过：${[...tried].map(([name, times]) => `${name} ${times}`).join('，')}`)
    const report = failureIn(result)
    if (report) say(report)
    const after = await verified(world)
    return { tried: result.numRuns + 2, failed: (report ? 1 : 0) + whole.total + after.total }
  })

/** The command itself over a long chain, in a process of its own: its time and its memory are its own. */
const measure = (entries: number, say: (line: string) => void) =>
  onStage(async (world) => {
    const copies = Math.max(1, Math.round(entries / 20) - 1)
    await multiply(world, copies, Math.ceil(copies / 250))
    await world.pool.query('set statement_timeout = 0; analyze; set statement_timeout = 3000')
    const { dataDir, ledger } = world.world.config
    const script = path.join(process.cwd(), 'scripts/verify.ts')
    const env = { PATH: process.env.PATH, DATABASE_URL: world.url, DATA_DIR: dataDir, LEDGER_HEADS: ledger.heads }
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--city', world.world.config.cityId], {
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'close')
    for (const line of said.trimEnd().split('\n')) say(`  ${line}`)
    return { tried: 1, failed: code === 0 ? 0 : 1 }
  })

/** Whatever is done to the ledger or to what it confirms is found, and named; a long chain is walked. */
export const prove: Prove = async ({ seed, flags, say }) => {
  const runs = flags.get('runs') ?? 1000
  const entries = flags.get('entries') ?? 20_000
  say(`改动：${runs} 次`)
  const first = await tamper(runs, seed, say)
  say(`整条链：约 ${entries} 条`)
  const second = await measure(entries, say)
  return { tried: first.tried + second.tried, failed: first.failed + second.failed }
}
