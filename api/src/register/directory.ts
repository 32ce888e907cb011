import { normaliseText, normaliseUscc } from '@kefutong/contract/check'
import type { Tx } from '../world'

export type Firm = { id: string; name: string; uscc: string; region_code: string }
export type Segment = { id: string; name: string; chain_id: string }

/** What the city knows by name: its districts, chains and segments, and those enterprises and institutions that were asked for. */
export type Directory = {
  regions: ReadonlyMap<string, string>
  chains: ReadonlyMap<string, string>
  segments: ReadonlyMap<string, Segment>
  /** by code or by name; a name that two of them share finds neither */
  enterprise: (named: string) => Firm | undefined
  institution: (name: string) => string | undefined
}

type Mentioned = { enterprises?: ReadonlyArray<string | undefined>; institutions?: ReadonlyArray<string | undefined> }

const asked = (names: ReadonlyArray<string | undefined> = []) => [...new Set(names.flatMap((name) => name || []))]

const firmsNamed = async (db: Tx, cityId: string, names: readonly string[]) => {
  if (names.length === 0) return []
  return db
    .selectFrom('enterprise')
    .select(['id', 'name', 'uscc', 'region_code'])
    .where('city_id', '=', cityId)
    .where((where) => where.or([where('name', 'in', names), where('uscc', 'in', names.map(normaliseUscc))]))
    .execute()
}

const institutionsNamed = async (db: Tx, cityId: string, names: readonly string[]) => {
  if (names.length === 0) return []
  return db
    .selectFrom('institution')
    .select(['id', 'name'])
    .where('city_id', '=', cityId)
    .where('name', 'in', names)
    .execute()
}

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const found = new Map<string, Item[]>()
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item])
  return found
}

export const directoryOf = async (db: Tx, cityId: string, mentioned: Mentioned): Promise<Directory> => {
  const regions = await db.selectFrom('region').select(['code', 'name']).where('city_id', '=', cityId).execute()
  const chains = await db
    .selectFrom('chain')
    .select(['id', 'name'])
    .where('city_id', '=', cityId)
    .orderBy('position')
    .execute()
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'name', 'chain_id'])
    .where('city_id', '=', cityId)
    .orderBy('chain_id')
    .orderBy('position')
    .execute()
  const firms = await firmsNamed(db, cityId, asked(mentioned.enterprises))
  const institutions = await institutionsNamed(db, cityId, asked(mentioned.institutions))
  const byCode = new Map(firms.map((firm) => [firm.uscc, firm]))
  const byName = grouped(firms, ({ name }) => name)
  const ids = new Map(institutions.map(({ id, name }) => [name, id]))
  return {
    regions: new Map(regions.map(({ code, name }) => [code, name])),
    chains: new Map(chains.map(({ id, name }) => [id, name])),
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    enterprise: (named) => {
      const same = byName.get(normaliseText(named)) ?? []
      return byCode.get(normaliseUscc(named)) ?? (same.length === 1 ? same[0] : undefined)
    },
    institution: (name) => ids.get(normaliseText(name)),
  }
}
