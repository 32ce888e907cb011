import type { InstitutionForm } from '@kefutong/contract/import/forms'
import { uuidv7 } from 'uuidv7'
import type { Batch } from '../batch'
import type { Plan, Planning } from './plan'

const add = ({ viewer, at }: Planning, batch: Batch, { name, kind }: InstitutionForm) => {
  const id = uuidv7()
  batch.add('institution', { city_id: viewer.cityId, id, name, kind: kind ?? null, created_at: at })
  batch.happened({ thing: 'institution', id, move: 'import' })
}

const change = ({ viewer }: Planning, batch: Batch, id: string, kind: InstitutionForm['kind']) => {
  batch.change('institution', { city_id: viewer.cityId, id, kind: kind ?? null })
  batch.happened({ thing: 'institution', id, move: 'import' })
}

/** 高校院所, by their full name. */
export const planInstitutions: Plan<InstitutionForm> = async (planning, forms) => {
  const rows = await planning.db
    .selectFrom('institution')
    .select(['id', 'name', 'kind'])
    .where('city_id', '=', planning.viewer.cityId)
    .where(
      'name',
      'in',
      forms.map(({ name }) => name),
    )
    .execute()
  const there = new Map(rows.map((row) => [row.name, row]))
  return forms.map((form) => {
    const before = there.get(form.name)
    if (!before) return { verdict: 'new', act: (batch) => add(planning, batch, form) }
    if (!form.kind || form.kind === before.kind) return { verdict: 'same' }
    return { verdict: 'change', act: (batch) => change(planning, batch, before.id, form.kind) }
  })
}
