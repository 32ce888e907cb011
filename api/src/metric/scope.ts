import type { Behind } from '@kefutong/contract/metric/metric'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { today } from '../calendar/dates'
import type { Tx } from '../world'
import type { Scope } from './read'

type Asked = Scope & { on?: string | undefined }

const wrong = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })

/** The day asked for, or today. What is known at the end of a day to come nobody knows yet. */
export const dayAsked = ({ on }: Asked, at: Date) => {
  const now = today(at)
  if (on && on > now) throw wrong('on', '这一天还没到，请选今天或以前的日期')
  return on ?? now
}

/** Whose numbers this viewer gets: a county its own, an employer those of its own experts, city and province what they ask. */
export const scopeAsked = (viewer: Viewer, asked: Asked): Scope => {
  if (viewer.role === 'employer') {
    if (asked.region || asked.chain) throw wrong(asked.region ? 'region' : 'chain', '派出单位只看本单位的数')
    if (asked.institution && asked.institution !== viewer.orgId) throw new Problem('notAllowed')
    return { institution: viewer.orgId ?? '' }
  }
  if (asked.institution) {
    if (viewer.role === 'county') throw new Problem('notAllowed')
    if (asked.region || asked.chain) throw wrong('institution', '按单位看时不能再选区县或产业链')
    return { institution: asked.institution }
  }
  if (viewer.role !== 'county') return { region: asked.region, chain: asked.chain }
  if (asked.region && asked.region !== viewer.regionCode) throw new Problem('notAllowed')
  return { region: viewer.regionCode ?? '', chain: asked.chain }
}

/** What an enterprise asked is for those who handle it, down to its number; the province reads how many there are. */
export const mayReadRows = ({ role }: Viewer, behind: Behind) => role !== 'province' || behind !== 'need'

export type Names = { regions: Array<{ code: string; name: string }>; chains: Array<{ id: string; name: string }> }

/** Districts and chains in the order of the city's lists. */
export const namesOf = async (db: Tx, cityId: string): Promise<Names> => ({
  regions: await db
    .selectFrom('region')
    .select(['code', 'name'])
    .where('city_id', '=', cityId)
    .orderBy('position')
    .execute(),
  chains: await db
    .selectFrom('chain')
    .select(['id', 'name'])
    .where('city_id', '=', cityId)
    .orderBy('position')
    .execute(),
})

/** What belongs to no district or chain yet stands last. */
export const nowhere = '未定'

export const scopeName = async (db: Tx, cityId: string, names: Names, { region, chain, institution }: Scope) => {
  if (institution !== undefined) {
    const row = await db
      .selectFrom('institution')
      .select('name')
      .where('city_id', '=', cityId)
      .where('id', '=', institution)
      .executeTakeFirst()
    return row?.name ?? '没有这个单位'
  }
  const place =
    region === undefined ? undefined : (names.regions.find(({ code }) => code === region)?.name ?? '没有这个区县')
  const line = chain === undefined ? undefined : (names.chains.find(({ id }) => id === chain)?.name ?? '没有这条产业链')
  return [place, line].filter(Boolean).join(' ') || '全市'
}
