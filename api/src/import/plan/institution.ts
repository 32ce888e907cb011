import type { InstitutionForm } from '@kefutong/contract/import/forms'
import { uuidv7 } from 'uuidv7'
import type { Plan, Planning } from './plan'

const add = async ({ db, viewer, at, record }: Planning, { name, kind }: InstitutionForm) => {
  const id = uuidv7()
  await db
    .insertInto('institution')
    .values({ city_id: viewer.cityId, id, name, kind: kind ?? null, created_at: at })
    .execute()
  await record({ thing: 'institution', id, move: 'import' })
}

const change = async ({ db, viewer, record }: Planning, id: string, kind: InstitutionForm['kind']) => {
  await db
    .updateTable('institution')
    .set({ kind: kind ?? null })
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', id)
    .execute()
  await record({ thing: 'institution', id, move: 'import' })
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
    if (!before) return { verdict: 'new', act: () => add(planning, form) }
    if (!form.kind || form.kind === before.kind) return { verdict: 'same' }
    return { verdict: 'change', act: () => change(planning, before.id, form.kind) }
  })
}
