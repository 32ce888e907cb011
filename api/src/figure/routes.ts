import { type FigureId, figureIds, figures } from '@kefutong/contract/figure'
import type { FilingState } from '@kefutong/contract/filing/lifecycle'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import type { Tx } from '../world'

const everInForce: FilingState[] = ['in-force', 'suspended', 'ended', 'expired']

/** One definition a figure: the count and its rows come from the same condition. */
const rowsOf = (db: Tx, cityId: string, figure: FigureId) =>
  db
    .selectFrom('filing')
    .where('city_id', '=', cityId)
    .where('state', 'in', figure === 'experts.in-force' ? ['in-force'] : everInForce)

const distinctBy: Record<FigureId, 'expert_id' | 'id' | 'institution_id'> = {
  'experts.in-force': 'expert_id',
  'appointments.total': 'id',
  'institutions.total': 'institution_id',
}

const count = async (db: Tx, cityId: string, id: FigureId) => {
  const row = await rowsOf(db, cityId, id)
    .select(({ fn }) => fn.count<number>(distinctBy[id]).distinct().as('value'))
    .executeTakeFirstOrThrow()
  return { id, value: Number(row.value) }
}

export const figureRoutes = (on: On) => {
  on(figures.list, async ({ db, viewer, at }) => {
    const items = []
    for (const id of figureIds) items.push(await count(db, viewer.cityId, id))
    return { asOf: today(at), items }
  })

  on(figures.rows, async ({ db, viewer, input }) => {
    const cursor = readCursor(input.after)
    const key = distinctBy[input.figure]
    const rows = await rowsOf(db, viewer.cityId, input.figure)
      .distinctOn(key)
      .select([
        'id',
        'expert_id',
        'institution_id',
        'expert_name',
        'institution_name',
        'enterprise_name',
        'post',
        'number',
      ])
      .$if(cursor !== undefined, (query) => query.where(key, '>', cursor?.id ?? ''))
      .orderBy(key)
      .orderBy('id')
      .limit(input.limit + 1)
      .execute()
    const page = paged(rows, input.limit, (row) => writeCursor('', row[key] ?? ''))
    return {
      ...page,
      items: page.items.map((row) =>
        input.figure === 'institutions.total'
          ? {
              id: row.institution_id ?? '',
              title: row.institution_name,
              line: `${row.expert_name} 任 ${row.post}，${row.enterprise_name}`,
              number: row.number,
            }
          : {
              id: row[key] ?? '',
              title: row.expert_name,
              line: `${row.institution_name}，${row.enterprise_name} ${row.post}`,
              number: row.number,
            },
      ),
    }
  })
}
