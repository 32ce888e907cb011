import { titleWords } from '@kefutong/contract/filing/form'
import { howRecommended, type Recommendation, type RecommendedExpert } from '@kefutong/contract/match'
import type { Viewer } from '@kefutong/contract/role'
import { maskName } from '../mask'
import { likelyChains } from '../match/chain-of'
import type { MatchNeed, Recommended } from '../match/match'
import { recommendIn } from '../match/of-city'
import type { Tx, World } from '../world'
import { leftOutOf } from './left-out'
import { offersFor } from './matches'
import type { NeedRow } from './queries'

/** What the engine is asked: the texts as they stand, and the chains the sentence speaks of while nobody has chosen any. */
const askedBy = async (db: Tx, need: NeedRow): Promise<MatchNeed> => {
  const chains = await db
    .selectFrom('chain')
    .select(['id', 'name'])
    .where('city_id', '=', need.city_id)
    .orderBy('id')
    .execute()
  return {
    sentence: need.sentence,
    ...(need.key_points && { key: need.key_points }),
    ...(need.goal && { goal: need.goal }),
    keywords: need.keywords,
    chains: need.chains.length > 0 ? need.chains : likelyChains(need.sentence, chains),
    ...(need.partner && { institutionWish: need.partner }),
  }
}

/** Names are looked up when everything is decided. */
const cardsOf = async (db: Tx, cityId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('expert as x')
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .select(['x.id', 'x.name', 'x.title', 'x.direction', 'i.name as institution'])
    .where('x.city_id', '=', cityId)
    .where('x.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

type Desk = { world: Pick<World, 'db' | 'now'>; db: Tx; viewer: Viewer }

/**
 * Three experts for a need, who offered besides, and what more in the need would bring another one in. This is the one
 * place the matching engine is asked from.
 */
export const recommend = async ({ world, db, viewer }: Desk, need: NeedRow): Promise<Recommendation> => {
  const { sides, returned } = await leftOutOf(db, viewer, need)
  const offered = (await offersFor(db, need)).map(({ expertId }) => expertId).filter((id) => !sides.has(id))
  const exclude = [...sides, ...[...returned].filter((id) => !offered.includes(id))]
  const asking = { world, db, cityId: need.city_id }
  const { items, missing, also } = await recommendIn(asking, await askedBy(db, need), { exclude, also: offered })
  const cards = await cardsOf(db, need.city_id, [...items, ...missing, ...also].map(({ id }) => id).concat(offered))

  const shown = ({ id, score, reasons }: Recommended): RecommendedExpert => {
    const card = cards.get(id)
    return {
      expertId: id,
      name: card?.name ?? '',
      title: titleWords[card?.title as keyof typeof titleWords] ?? '',
      institutionName: card?.institution ?? '',
      direction: card?.direction ?? '',
      score,
      reasons: reasons.map(({ terms: _, ...reason }) => reason),
      offered: offered.includes(id),
    }
  }
  // somebody whose profile nobody has looked at yet may still offer: without reasons
  const known = new Map(also.map((one) => [one.id, one]))
  const others = offered.filter((id) => !items.some((item) => item.id === id))
  return {
    items: items.map(shown),
    whatIf: missing.map(({ field, term, says, id }) => ({
      ...{ field, term },
      says: `${says}，${maskName(cards.get(id)?.name)} 将进入前三`,
    })),
    offers: others.map((id) => shown(known.get(id) ?? { id, score: 0, reasons: [] })),
    how: howRecommended,
  }
}
