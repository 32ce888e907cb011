import type { PlatformForm } from '@kefutong/contract/platform'
import type { ProjectForm } from '@kefutong/contract/project'
import type { ResultForm } from '@kefutong/contract/result'
import { uuidv7 } from 'uuidv7'
import { difference } from '../../metric/counts'
import { columnsOf } from '../../register/columns'
import { countsOf, mayKeep } from '../../register/keep'
import type { RegisterThing } from '../../register/queries'
import type { Batch } from '../batch'
import { elsewhere, hasNews, news, type Plan, type Planned, type Planning, renewed } from './plan'

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

const add = ({ viewer, at }: Planning, batch: Batch, thing: RegisterThing, columns: Columns) => {
  const row = { city_id: viewer.cityId, id: uuidv7(), ...columns, created_at: at, updated_at: at }
  batch.add(thing, row)
  batch.happened({ thing, id: row.id, move: 'import', version: 1, counts: countsOf(thing, row) })
}

const change = ({ viewer, at }: Planning, batch: Batch, thing: RegisterThing, before: Before, columns: object) => {
  const { id, version } = before
  batch.change(thing, { city_id: viewer.cityId, id, ...columns, version: version + 1, updated_at: at })
  const counts = difference(countsOf(thing, before), countsOf(thing, { ...before, ...columns }))
  batch.happened({ thing, id, move: 'import', version: version + 1, counts })
}

const plan =
  <Form extends { name: string }>(
    thing: RegisterThing,
    columnsFor: (
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
      const { columns: row, faults } = columnsFor(form, planning.directory)
      if (faults.length > 0) return { verdict: 'wrong', faults }
      const before = there.get(keyOf[thing](row))
      if (!mayKeep(planning.viewer, row.region_code) || (before && !mayKeep(planning.viewer, before.region_code)))
        return elsewhere(placeField[thing])
      if (!before) return { verdict: 'new', act: (batch) => add(planning, batch, thing, row) }
      const changed = news(row, before)
      if (!hasNews(changed)) return { verdict: 'same' }
      const columns = renewed(row, before, changed)
      return { verdict: 'change', act: (batch) => change(planning, batch, thing, before, columns) }
    })
  }

export const planPlatforms = plan<PlatformForm>('platform', columnsOf.platform)
export const planResults = plan<ResultForm>('result', columnsOf.result)
export const planProjects = plan<ProjectForm>('project', columnsOf.project)
