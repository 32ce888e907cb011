import type { Level } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { Tx } from '../world'

/** Who sits where a need of this county is handled, besides the city. */
const seated = (db: Tx, cityId: string, role: 'commissioner' | 'county', regionCode: string | null) =>
  db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where('city_id', '=', cityId)
    .where('role', '=', role)
    .where('until', 'is', null)
    .where((where) =>
      role === 'county'
        ? where('region_code', '=', regionCode ?? '')
        : where.or([where('region_code', 'is', null), where('region_code', '=', regionCode ?? '')]),
    )

const isSeated = async (...where: Parameters<typeof seated>) =>
  (await seated(...where)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Who answers for a need when it comes in: a commissioner; where there is none the county; where there is neither the city. */
export const firstLevel = async (db: Tx, cityId: string, regionCode: string | null): Promise<Level> => {
  if (await isSeated(db, cityId, 'commissioner', regionCode)) return 'commissioner'
  return (await isSeated(db, cityId, 'county', regionCode)) ? 'county' : 'city'
}

/** Whether anybody in the county could take over. */
export const hasCounty = (db: Tx, cityId: string, regionCode: string | null) =>
  isSeated(db, cityId, 'county', regionCode)

/** The people of a level, to be told. */
export const peopleAt = async (db: Tx, cityId: string, level: Level, regionCode: string | null) => {
  const rows =
    level === 'city'
      ? await db
          .selectFrom('membership')
          .select('person_id')
          .distinct()
          .where('city_id', '=', cityId)
          .where('role', '=', 'city')
          .where('until', 'is', null)
          .execute()
      : await seated(db, cityId, level, regionCode).execute()
  return rows.map(({ person_id }) => person_id)
}

/** What an office of that level is called on a timeline. */
export const officeName = (level: Level, names: { region: string; bureau: string }) =>
  ({ commissioner: '科技专员', county: names.region ? `${names.region}科技局` : '区县科技局', city: names.bureau })[
    level
  ]

export const officialRoles: readonly Viewer['role'][] = ['commissioner', 'county', 'city']
