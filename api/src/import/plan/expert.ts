import type { ExpertForm } from '@kefutong/contract/import/forms'
import { uuidv7 } from 'uuidv7'
import type { Batch } from '../batch'
import { type Plan, type Planning, wrong } from './plan'

type Person = { id: string; name: string; expert: string | null }

/** Who already has one of these phones, and whether they are an expert. */
const known = async ({ db, viewer }: Planning, forms: readonly ExpertForm[]) => {
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('expert as x', (join) => join.onRef('x.city_id', '=', 'p.city_id').onRef('x.id', '=', 'p.id'))
    .select(['p.id', 'p.name', 'p.phone', 'x.name as expert'])
    .where('p.city_id', '=', viewer.cityId)
    .where(
      'p.phone',
      'in',
      forms.map(({ phone }) => phone),
    )
    .execute()
  return new Map(rows.map((row): [string, Person] => [row.phone ?? '', row]))
}

const add = (
  { viewer, at }: Planning,
  batch: Batch,
  form: ExpertForm,
  person: Person | undefined,
  institution: string,
) => {
  const cityId = viewer.cityId
  const { name, phone } = form
  const id = person?.id ?? uuidv7()
  if (!person) batch.add('person', { city_id: cityId, id, name, phone, openid: null, created_at: at })
  batch.add('membership', {
    ...{ city_id: cityId, id: uuidv7(), person_id: id, role: 'expert' },
    ...{ org_id: null, region_code: null, since: at, until: null },
  })
  batch.add('expert', {
    ...{ city_id: cityId, id, name, degree: form.degree, title: form.title, institution_id: institution },
    ...{ department: form.department || null, direction: form.direction, keywords: form.keywords },
    ...{ chains: form.chains, results: form.results ?? [], updated_at: at },
  })
  batch.happened({ thing: 'expert', id, move: 'import' })
}

/** 专家, by their phone. A profile that is there is the expert's own word: a file never writes over it. */
export const planExperts: Plan<ExpertForm> = async (planning, forms) => {
  const there = await known(planning, forms)
  return forms.map((form) => {
    const person = there.get(form.phone)
    if (person && (person.expert ?? person.name) !== form.name && (person.expert ?? person.name) !== '')
      return wrong({ field: 'phone', says: '这个手机号登记的是另一个姓名，请核对' })
    if (person?.expert) return { verdict: 'same', says: '专家名录里已有，以本人填的为准' }
    const institution = planning.directory.institution(form.institution)
    if (!institution)
      return wrong({ field: 'institution', says: '高校院所名录里没有这个单位，请核对全称，或先导入高校院所' })
    return { verdict: 'new', act: (batch) => add(planning, batch, form, person, institution) }
  })
}
