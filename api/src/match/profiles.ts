import { sql } from 'kysely'
import { packInForce } from '../pack'
import type { Tx } from '../world'
import type { MatchExpert } from './match'
import { posts } from './posts'
import type { Draft, ExpertPart, ExpertSource } from './source'

/** Matches an expert may have under way beside the posts the city's rules allow. */
const matchesAtOnce = 3
const postsWithoutRule = 2

/** Posts and matches an expert may hold together. */
const capacityOf = async (db: Tx, cityId: string) => {
  const { pack } = await packInForce(db, cityId)
  const rule = pack.rules.find((one) => one.rule === 'posts-per-expert')
  return (rule?.rule === 'posts-per-expert' ? rule.parameters.max : postsWithoutRule) + matchesAtOnce
}

/** Only experts the bureau has once put in force: what they say of themselves was looked at. */
const reviewed = sql<boolean>`exists (
  select from filing f where f.city_id = expert.city_id and f.expert_id = expert.id and f.in_force_at is not null)`

const profilesOf = async (db: Tx, cityId: string, ids: readonly string[], capacity: number): Promise<Draft[]> => {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('institution', (join) =>
      join.onRef('institution.city_id', '=', 'expert.city_id').onRef('institution.id', '=', 'expert.institution_id'),
    )
    .select(['expert.id', 'institution.name as institution', 'direction', 'keywords', 'chains', 'results'])
    .select('match_opt_out as optOut')
    .where('expert.city_id', '=', cityId)
    .where('expert.id', 'in', ids)
    .where(reviewed)
    .execute()
  return rows.map((row) => ({ ...row, solved: [], load: 0, capacity }))
}

const chainNames = async (db: Tx, cityId: string) => {
  const rows = await db.selectFrom('chain').select(['id', 'name']).where('city_id', '=', cityId).orderBy('id').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The experts of the database, put together from their profile and these parts. */
export const sourceOf = (parts: readonly ExpertPart[]): ExpertSource => ({
  shared: async (db, cityId) => {
    const names = await chainNames(db, cityId)
    const capacity = await capacityOf(db, cityId)
    const nameOf = (id: string) => names.get(id) ?? id
    return { stamp: JSON.stringify([capacity, ...names]), words: { chain: nameOf, segment: nameOf } }
  },

  idsAfter: async (db, cityId, after, most) => {
    const rows = await db
      .selectFrom('expert')
      .select('id')
      .where('city_id', '=', cityId)
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },

  changedSince: async (db, cityId, since) => {
    const rows = await db
      .selectFrom('expert')
      .select('id')
      .where('city_id', '=', cityId)
      .where('updated_at', '>=', since)
      .execute()
    const changed = [rows.map(({ id }) => id)]
    for (const part of parts) changed.push(await part.changedSince(db, cityId, since))
    return [...new Set(changed.flat())]
  },

  read: async (db, cityId, ids): Promise<MatchExpert[]> => {
    if (ids.length === 0) return []
    const drafts = await profilesOf(db, cityId, ids, await capacityOf(db, cityId))
    const byId = new Map(drafts.map((draft) => [draft.id, draft]))
    if (byId.size > 0) for (const part of parts) await part.add(db, cityId, byId)
    return drafts
  },
})

export const expertSource = sourceOf([posts])
