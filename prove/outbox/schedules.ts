import fc from 'fast-check'
import { failureIn } from '../report'
import { audit } from './audit'
import { play } from './play'
import { script } from './script'
import { openStage } from './stage'

type Run = { runs: number; seed: number; progress?: (done: number) => void; shrink?: boolean }

/** Random schedules against the outbox that ships. Shrinks the first that fails to the shortest. */
export const proveSchedules = async ({ runs, seed, progress, shrink = true }: Run) => {
  const visited = new Map<string, number>()
  const count = (what: string) => void visited.set(what, (visited.get(what) ?? 0) + 1)
  let done = 0
  const result = await fc.check(
    fc.asyncProperty(script, async (one) => {
      const stage = openStage(one, count)
      await play(stage, one)
      const [first] = audit(stage, one)
      if (first) throw new Error(first)
      done += 1
      progress?.(done)
    }),
    { numRuns: runs, seed, endOnFailure: !shrink },
  )
  const said = result.errorInstance instanceof Error ? result.errorInstance.message : ''
  return { tried: result.numRuns, report: failureIn(result), said, visited }
}
