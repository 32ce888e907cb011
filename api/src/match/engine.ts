import { foundBy } from './found'
import type { MatchExpert, MatchNeed, Recommendation, Recommended, RecommendOptions } from './match'
import { missingFrom, type Near } from './missing'
import { planner } from './plan'
import { rank, rankFuller } from './rank'
import { reasonsFor, speaksOf, type Words } from './reasons'
import { shelf } from './shelf'

/** The experts of one city, and which of them fit a need. */
export type Index = {
  /** Adds an expert, or replaces what was known of one. A copy is kept. */
  put: (expert: MatchExpert) => void
  /** Forgets an expert; one who is not there is no fault. */
  remove: (id: string) => void
  get: (id: string) => MatchExpert | undefined
  size: () => number
  /** The best experts for a need with the reasons, and what the need could still say. Changes nothing. */
  recommend: (need: MatchNeed, options?: RecommendOptions) => Recommendation
  /** The same reasons for these experts, in this order, whether they would be recommended or not; unknown ones are left out. */
  weigh: (need: MatchNeed, ids: readonly string[]) => Recommended[]
}

/** Beside those recommended, the next few are asked what would have brought them in. */
const nearby = 6

const asTheyAre: Words = { chain: (id) => id, segment: (id) => id }

/** `words` gives chains and segments their names when a reason is said. */
export const openIndex = (words: Words = asTheyAre): Index => {
  const experts = shelf()
  const known = (slot: number) => experts.at(slot) as MatchExpert

  const recommend: Index['recommend'] = (need, { limit = 3, exclude = [] } = {}) => {
    const left = new Set(exclude)
    const { asked, worthOf, plan: planOf } = planner(experts, need)
    const plan = planOf(need)
    const ranking = rank(experts, plan, limit + nearby, left)
    const foundOf = (slot: number) => foundBy(experts, plan, slot)
    const first = ranking.best.slice(0, limit)
    const near: Near[] = ranking.best
      .slice(limit)
      .filter(({ slot }) => speaksOf(foundOf(slot)))
      .map(({ slot, score }) => ({ expert: known(slot), score }))
    return {
      items: first.map(({ slot, id, score }) => ({
        id,
        score,
        reasons: reasonsFor(foundOf(slot), known(slot), words),
      })),
      missing: missingFrom(
        { need, asked, last: first.at(-1)?.score ?? 0, near },
        {
          again: (fuller) => rankFuller(experts, ranking, planOf(fuller), limit, left),
          ...{ worthOf, words },
        },
      ),
    }
  }

  const weigh: Index['weigh'] = (need, ids) => {
    const plan = planner(experts, need).plan(need)
    return ids.flatMap((id) => {
      const slot = experts.slotOf(id)
      if (slot === undefined) return []
      const reasons = reasonsFor(foundBy(experts, plan, slot), known(slot), words)
      return [{ id, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons }]
    })
  }

  const get = (id: string) => {
    const slot = experts.slotOf(id)
    return slot === undefined ? undefined : experts.at(slot)
  }
  return { put: experts.put, remove: experts.remove, get, size: experts.size, recommend, weigh }
}
