import { Problem } from '@kefutong/contract/problem'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { Tx } from '../world'
import type { Filing } from './filing'

/** A problem answers only a need that this enterprise brought to this expert. */
export const refuseNeed = async (db: Tx, cityId: string, form: ServiceLogForm, filing: Filing) => {
  if (form.kind !== 'problem' || !form.needId) return
  const need = await db
    .selectFrom('need')
    .select('id')
    .where('city_id', '=', cityId)
    .where('id', '=', form.needId)
    .where('enterprise_id', '=', filing.enterprise_id)
    .where('expert_id', '=', filing.expert_id)
    .executeTakeFirst()
  if (!need)
    throw new Problem('inputInvalid', {
      faults: [{ field: 'form.needId', says: '没有找到这家企业派给您的这条需求，请重选' }],
    })
}
