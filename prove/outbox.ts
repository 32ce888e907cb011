import { mutants } from './outbox/mutants'
import { mutated } from './outbox/mutate'
import { proveSchedules } from './outbox/schedules'
import type { Prove } from './prove'

const mostForMutant = 20_000

/** Every outbox that was made wrong on purpose must be found out. Answers how many were not. */
const findMutants = async (seed: number, say: (line: string) => void) => {
  let missed = 0
  for (const [at, mutant] of mutants.entries()) {
    const prove = await mutated(mutant, at)
    const { tried, report, said } = await prove({ runs: mostForMutant, seed, shrink: false })
    if (!report) missed += 1
    say(`  ${report ? `第 ${tried} 个查出` : `${tried} 个没有查出`}：${mutant.name}${report ? `（${said}）` : ''}`)
  }
  return missed
}

export const prove: Prove = async ({ seed, flags, say }) => {
  const runs = flags.get('runs') ?? 20_000
  const progress = (done: number) => {
    if (done % Math.ceil(runs / 10) === 0) say(`  ${done}`)
  }
  const started = Date.now()
  const { tried, report, visited } = await proveSchedules({ runs, seed, progress })
  say(`${tried} 个序列，${Math.round((Date.now() - started) / 1000)} 秒`)
  say(
    `发生过：${[...visited]
      .sort()
      .map(([what, times]) => `${what} ${times}`)
      .join('，')}`,
  )
  if (report) say(report)
  if (flags.get('mutants') === 0) return { tried, failed: report ? 1 : 0 }
  say(`改坏的发件箱：${mutants.length} 个`)
  const missed = await findMutants(seed, say)
  return { tried: tried + mutants.length, failed: missed + (report ? 1 : 0) }
}
