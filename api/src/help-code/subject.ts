import type { HelpCodeKind } from '@kefutong/contract/help-code'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { Tx } from '../world'

type Wanted = {
  kind: HelpCodeKind
  enterpriseId?: string | undefined
  regionCode?: string | undefined
  name?: string | undefined
}
export type Subject = { kind: HelpCodeKind; name: string; enterprise_id: string | null; region_code: string | null }

const wrong = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })

const enterpriseSubject = async (db: Tx, viewer: Viewer, wanted: Wanted): Promise<Subject> => {
  const id = viewer.role === 'enterprise' ? viewer.orgId : wanted.enterpriseId
  if (!id) throw wrong('enterpriseId', '请选择企业')
  const row = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'region_code'])
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', id)
    .$if(viewer.role === 'county', (query) => query.where('region_code', '=', viewer.regionCode ?? ''))
    .executeTakeFirst()
  if (!row) throw wrong('enterpriseId', '没有找到这家企业')
  return { kind: 'enterprise', name: row.name, enterprise_id: row.id, region_code: row.region_code }
}

/** What a code is made for. An enterprise makes codes of its own; a county of its enterprises, its parks and itself. */
export const subjectOf = async (db: Tx, viewer: Viewer, wanted: Wanted): Promise<Subject> => {
  if (wanted.kind === 'enterprise') return enterpriseSubject(db, viewer, wanted)
  if (viewer.role === 'enterprise') throw wrong('kind', '企业只能做自己的求助码')
  const code = viewer.role === 'county' ? viewer.regionCode : wanted.regionCode
  if (!code) throw wrong('regionCode', '请选择区县')
  const region = await db
    .selectFrom('region')
    .select('name')
    .where('city_id', '=', viewer.cityId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!region) throw wrong('regionCode', '请选择本市的区县')
  if (wanted.kind === 'park' && !wanted.name) throw wrong('name', '请填园区名称')
  return {
    kind: wanted.kind,
    name: wanted.kind === 'park' ? (wanted.name ?? '') : region.name,
    enterprise_id: null,
    region_code: code,
  }
}
