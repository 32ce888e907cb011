import { openDry } from './disclosure/dry'
import { everyNeed, foundTown } from './disclosure/found'
import { type Mutant, mutants } from './disclosure/mutants'
import { mutated } from './disclosure/mutate'
import { beyond, type Report, routeNames, scan } from './disclosure/scan'
import { plantedStates, type Town } from './disclosure/town'
import type { Prove } from './prove'
import { inTown } from './world'

/** The same questions to an API with one grant opened; nothing found is the failure. */
const tryMutant = async (town: Town, mutant: Mutant, at: number) => {
  const { port, close } = await openDry(town.world.world, await mutated(mutant, at))
  const { leaks, asked } = await scan(town, port, { routes: (route) => route === mutant.route, enough: true })
  await close()
  return { first: [...leaks][0], asked }
}

const tell = (say: (line: string) => void, town: Town, report: Report) => {
  say(
    `${routeNames.length} 个接口 × ${report.watchers} 个人 × ${town.needs.length} 条需求（另有备案 ${town.filings.length} 件、走访 ${town.visits.length} 条、求助码 ${town.helpCodes.length} 个）：问 ${report.asked} 次，答 ${report.answered} 次`,
  )
  say(`埋下 ${town.marks.size()} 个记号，在回答里认出 ${report.found} 次，不该看到的 ${report.leaks.size} 处`)
  for (const leak of report.leaks) say(`  ${leak}`)
}

/** Every endpoint, asked as everybody about everything, each answer read for what it must not hold. */
export const prove: Prove = ({ flags, say }) =>
  inTown('2026-11-23T09:41:00+08:00', async (world) => {
    const states = plantedStates.slice(0, flags.get('runs') ?? plantedStates.length)
    const town = await foundTown(world, {
      needs: everyNeed(states),
      filings: ['draft', 'enterprise-review', 'county-review', 'notice', 'in-force'],
    })
    const { port, close } = await openDry(world.world)
    const report = await scan(town, port)
    await close()
    tell(say, town, report)
    const silent = report.unanswered.filter((route) => !(route in beyond))
    if (silent.length > 0) say(`  没有人得到回答，等于没有试：${silent.join('、')}`)
    let [tried, failed] = [report.asked, report.leaks.size + silent.length]
    for (const [at, mutant] of (flags.get('mutants') === 0 ? [] : mutants).entries()) {
      const { first, asked } = await tryMutant(town, mutant, at)
      say(`  改坏：${mutant.name}。${first ? `查出：${first}` : '没有查出'}`)
      tried += asked
      if (!first) failed += 1
    }
    return { tried, failed }
  })
