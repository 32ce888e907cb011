import type { PlatformForm } from '@kefutong/contract/platform'
import type { ProjectForm } from '@kefutong/contract/project'
import type { ResultForm } from '@kefutong/contract/result'
import { columnsOf } from '../../register/columns'
import { insertRow, mayKeep, updateRow } from '../../register/keep'
import type { RegisterThing } from '../../register/queries'
import { elsewhere, hasNews, news, type Plan, type Planned, type Planning } from './plan'

type Columns = { name: string; region_code: string | null; institution_id: string | null; enterprise_id: string | null }
type Before = Columns & { id: string; version: number }

/** What makes two rows one: the name, and whose it is. */
const keyOf: Record<RegisterThing, (row: Columns) => string> = {
  platform: ({ name }) => name,
  result: ({ name, institution_id }) => `${name} ${institution_id}`,
  project: ({ name, enterprise_id }) => `${name} ${enterprise_id}`,
}
const placeField: Record<RegisterThing, string> = {
  platform: 'regionCode',
  result: 'enterprise',
  project: 'enterprise',
}

const known = async ({ db, viewer }: Planning, thing: RegisterThing, names: readonly string[]) => {
  const rows = await db
    .selectFrom(thing as 'platform')
    .selectAll()
    .where('city_id', '=', viewer.cityId)
    .where('name', 'in', names)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [keyOf[thing](row), row as Before]))
}

const plan =
  <Form extends { name: string }>(
    thing: RegisterThing,
    columns: (
      form: Form,
      directory: Planning['directory'],
    ) => {
      columns: Columns
      faults: ReadonlyArray<{ field: string; says: string }>
    },
  ): Plan<Form> =>
  async (planning, forms) => {
    const there = await known(
      planning,
      thing,
      forms.map(({ name }) => name),
    )
    return forms.map((form): Planned => {
      const { columns: row, faults } = columns(form, planning.directory)
      if (faults.length > 0) return { verdict: 'wrong', faults }
      const before = there.get(keyOf[thing](row))
      if (!mayKeep(planning.viewer, row.region_code) || (before && !mayKeep(planning.viewer, before.region_code)))
        return elsewhere(placeField[thing])
      if (!before)
        return {
          verdict: 'new',
          act: async () => {
            await insertRow(planning, thing, row, 'import')
          },
        }
      const changed = news(row, before)
      if (!hasNews(changed)) return { verdict: 'same' }
      return { verdict: 'change', act: () => updateRow(planning, thing, before, changed, 'import') }
    })
  }

export const planPlatforms = plan<PlatformForm>('platform', columnsOf.platform)
export const planResults = plan<ResultForm>('result', columnsOf.result)
export const planProjects = plan<ProjectForm>('project', columnsOf.project)
