import { sql } from 'kysely'
import type { Tx } from '../world'
import type { MatchExpert } from './match'
import { posts } from './posts'
import { solved } from './solved'
import type { Draft, ExpertPart, ExpertSource } from './source'
import { underWay } from './under-way'

/** Needs an expert may have under way at once, whatever posts they hold. */
const needsAtOnce = 3

/**
 * Who may be asked: an expert the bureau has once put in force, so that the profile was looked at, who still has a seat and
 * whose appointments do not all stand still.
 */
const available = sql<boolean>`
  exists (select from filing f
    where f.city_id = expert.city_id and f.expert_id = expert.id and f.in_force_at is not null)
  and exists (select from membership m
    where m.city_id = expert.city_id and m.person_id = expert.id and m.role = 'expert' and m.until is null)
  and (exists (select from filing f
      where f.city_id = expert.city_id and f.expert_id = expert.id and f.state = 'in-force')
    or not exists (select from filing f
      where f.city_id = expert.city_id and f.expert_id = expert.id and f.state = 'suspended'))`

const profilesOf = async (db: Tx, cityId: string, ids: readonly string[]): Promise<Draft[]> => {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('institution', (join) =>
      join.onRef('institution.city_id', '=', 'expert.city_id').onRef('institution.id', '=', 'expert.institution_id'),
    )
    .select(['expert.id', 'institution.name as institution', 'direction', 'keywords', 'chains', 'results'])
    .select('match_opt_out as optOut')
    .where('expert.city_id', '=', cityId)
    .where('expert.id', 'in', ids)
    .where(available)
    .execute()
  return rows.map((row) => ({ ...row, solved: [], posts: 0, load: 0, capacity: needsAtOnce }))
}

const chainNames = async (db: Tx, cityId: string) => {
  const rows = await db.selectFrom('chain').select(['id', 'name']).where('city_id', '=', cityId).orderBy('id').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The experts of the database, put together from their profile and these parts. */
export const sourceOf = (parts: readonly ExpertPart[]): ExpertSource => ({
  shared: async (db, cityId) => {
    const names = await chainNames(db, cityId)
    const nameOf = (id: string) => names.get(id) ?? id
    return { stamp: JSON.stringify([...names]), words: { chain: nameOf, segment: nameOf } }
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
    const seats = await db
      .selectFrom('membership')
      .select('person_id')
      .where('city_id', '=', cityId)
      .where('role', '=', 'expert')
      .where((where) => where.or([where('since', '>=', since), where('until', '>=', since)]))
      .execute()
    const changed = [rows.map(({ id }) => id), seats.map(({ person_id }) => person_id)]
    for (const part of parts) changed.push(await part.changedSince(db, cityId, since))
    return [...new Set(changed.flat())]
  },

  read: async (db, cityId, ids, at): Promise<MatchExpert[]> => {
    if (ids.length === 0) return []
    const drafts = await profilesOf(db, cityId, ids)
    const byId = new Map(drafts.map((draft) => [draft.id, draft]))
    if (byId.size > 0) for (const part of parts) await part.add(db, cityId, byId, at)
    return drafts
  },
})

export const expertSource = sourceOf([posts, underWay, solved])
