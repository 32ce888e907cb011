import type { FilingForm } from '@kefutong/contract/filing/form'
import { Problem } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'
import { today } from '../calendar/dates'
import { countsOfEnterprise } from '../metric/of-register'
import { keepCounts } from '../metric/write'
import type { Tx } from '../world'

/** The institution by its name; a new one is added, the list stays the city's to tidy. */
const institutionId = async (db: Tx, cityId: string, name: string) => {
  await db
    .insertInto('institution')
    .values({ city_id: cityId, id: uuidv7(), name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (
    await db
      .selectFrom('institution')
      .select('id')
      .where('city_id', '=', cityId)
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
  ).id
}

/** The enterprise by its code. What is registered stays: an expert's form never overwrites it. */
const enterpriseId = async (db: Tx, cityId: string, form: FilingForm['enterprise'], at: Date) => {
  const added = await db
    .insertInto('enterprise')
    .values({
      city_id: cityId,
      id: uuidv7(),
      uscc: form.uscc,
      name: form.name,
      region_code: form.regionCode,
      chains: form.chains,
      standings: form.standings,
      business: form.business ?? null,
      contact: form.contact,
      contact_phone: form.contactPhone,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['city_id', 'uscc']).doNothing())
    .returning(['id', 'region_code', 'chains', 'segments', 'standings'])
    .executeTakeFirst()
  if (added) await keepCounts(db, cityId, today(at), countsOfEnterprise(added))
  const known = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'region_code'])
    .where('city_id', '=', cityId)
    .where('uscc', '=', form.uscc)
    .executeTakeFirstOrThrow()
  const faults = [
    ...(known.name === form.name
      ? []
      : [{ field: 'enterprise.name', says: `这个代码登记的企业是${known.name}，请核对` }]),
    ...(known.region_code === form.regionCode
      ? []
      : [{ field: 'enterprise.regionCode', says: '与企业登记的区县不一致，请核对' }]),
  ]
  if (faults.length > 0) throw new Problem('inputInvalid', { faults })
  return known.id
}

/** Names in the form that the city must know: the region and the chains. */
const unknownPlaces = async (db: Tx, cityId: string, form: FilingForm) => {
  const region = await db
    .selectFrom('region')
    .select('code')
    .where('city_id', '=', cityId)
    .where('code', '=', form.enterprise.regionCode)
    .executeTakeFirst()
  const chains = new Set(
    (await db.selectFrom('chain').select('id').where('city_id', '=', cityId).execute()).map((row) => row.id),
  )
  return [
    ...(region ? [] : [{ field: 'enterprise.regionCode', says: '请选择本市的区县' }]),
    ...(form.enterprise.chains.every((id) => chains.has(id))
      ? []
      : [{ field: 'enterprise.chains', says: '请从本市产业链里选' }]),
    ...(form.expert.chains.every((id) => chains.has(id))
      ? []
      : [{ field: 'expert.chains', says: '请从本市产业链里选' }]),
  ]
}

/** Both sides of a filing as rows: the profile of the expert, the institution, the enterprise. */
export const settleParties = async (db: Tx, cityId: string, expertId: string, form: FilingForm, at: Date) => {
  const faults = await unknownPlaces(db, cityId, form)
  if (faults.length > 0) throw new Problem('inputInvalid', { faults })
  const institution = await institutionId(db, cityId, form.expert.institution)
  const enterprise = await enterpriseId(db, cityId, form.enterprise, at)
  const profile = {
    name: form.expert.name,
    degree: form.expert.degree,
    title: form.expert.title,
    institution_id: institution,
    department: form.expert.department ?? null,
    direction: form.expert.direction,
    keywords: form.expert.keywords,
    chains: form.expert.chains,
    results: form.expert.results ?? [],
    updated_at: at,
  }
  await db
    .insertInto('expert')
    .values({ city_id: cityId, id: expertId, ...profile })
    .onConflict((conflict) => conflict.columns(['city_id', 'id']).doUpdateSet(profile))
    .execute()
  await db
    .updateTable('person')
    .set({ name: form.expert.name })
    .where('city_id', '=', cityId)
    .where('id', '=', expertId)
    .execute()
  return { institution_id: institution, enterprise_id: enterprise }
}
