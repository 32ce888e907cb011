import type { RulePack } from '@kefutong/contract/rules/pack'
import type { Db } from '../../api/src/world'
import { cityId, regions } from './form'

/** The city before anybody lives in it: its bureau, rules, districts and chains. */
export const found = async (db: Db, pack: RulePack) => {
  await db.insertInto('city').values({ city_id: cityId, name: '淄博市', bureau: '淄博市科技局' }).execute()
  await db
    .insertInto('rule_pack')
    .values({ city_id: cityId, revision: 1, pack: JSON.stringify(pack) })
    .execute()
  const districts = [
    { code: regions.zhangdian, name: '张店区' },
    { code: regions.linzi, name: '临淄区' },
    { code: regions.huantai, name: '桓台县' },
  ]
  await db
    .insertInto('region')
    .values(districts.map((one, position) => ({ city_id: cityId, ...one, position })))
    .execute()
  const chains = [
    { id: 'alumina', name: '氧化铝功能材料' },
    { id: 'hydrogen', name: '氢能' },
  ]
  await db
    .insertInto('chain')
    .values(chains.map((one, position) => ({ city_id: cityId, ...one, position })))
    .execute()
}
