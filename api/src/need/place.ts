import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { liveCode } from '../help-code/queries'
import type { Tx } from '../world'

export type Place = {
  enterpriseId: string | null
  enterpriseName: string
  regionCode: string | null
  chains: string[]
  helpCodeId: string | null
}
type Said = { enterprise?: string | undefined; code?: string | undefined; regionCode?: string | undefined }

const enterprises = (db: Tx, cityId: string) =>
  db.selectFrom('enterprise').select(['id', 'name', 'region_code', 'chains']).where('city_id', '=', cityId)

type Known = { id: string; name: string; region_code: string; chains: string[] }
const placeOf = (known: Known, helpCodeId: string | null): Place => ({
  enterpriseId: known.id,
  enterpriseName: known.name,
  regionCode: known.region_code,
  chains: known.chains.slice(0, 3),
  helpCodeId,
})

/** A registered enterprise of exactly this name, when there is only one. */
const byName = async (db: Tx, cityId: string, name: string) => {
  const rows = await enterprises(db, cityId).where('name', '=', name).limit(2).execute()
  return rows.length === 1 ? rows[0] : undefined
}

const regionOf = async (db: Tx, cityId: string, code: string | undefined) => {
  if (!code) return null
  const row = await db
    .selectFrom('region')
    .select('code')
    .where('city_id', '=', cityId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw new Problem('inputInvalid', { faults: [{ field: 'regionCode', says: '请选择本市的区县' }] })
  return row.code
}

/**
 * Where a need comes from. A member speaks for their enterprise; a scanned code names the place, unless the guest wrote
 * another name; a code that is dead does not stand in the way of somebody who wrote the name.
 */
export const placeFor = async (db: Tx, viewer: Viewer, said: Said, at: Date): Promise<Place> => {
  const { cityId } = viewer
  if (viewer.role === 'enterprise') {
    const known = await enterprises(db, cityId)
      .where('id', '=', viewer.orgId ?? '')
      .executeTakeFirstOrThrow()
    return placeOf(known, null)
  }
  const code = said.code ? await liveCode(db, cityId, said.code, at) : undefined
  if (said.code && !code && !said.enterprise) throw new Problem('helpCodeDead')
  const named = code?.kind === 'enterprise' && (!said.enterprise || said.enterprise === code.name)
  if (named) {
    const known = await enterprises(db, cityId)
      .where('id', '=', code.enterprise_id ?? '')
      .executeTakeFirstOrThrow()
    return placeOf(known, code.id)
  }
  if (!said.enterprise) throw new Problem('inputInvalid', { faults: [{ field: 'enterprise', says: '请填企业名称' }] })
  const known = await byName(db, cityId, said.enterprise)
  if (known) return placeOf(known, code?.id ?? null)
  const fromCode = code && code.kind !== 'enterprise' ? code.region_code : null
  return {
    enterpriseId: null,
    enterpriseName: said.enterprise,
    regionCode: (await regionOf(db, cityId, said.regionCode)) ?? fromCode,
    chains: [],
    helpCodeId: code?.id ?? null,
  }
}
