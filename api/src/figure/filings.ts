import type { FilingFigure } from '@kefutong/contract/figure'
import type { FilingState } from '@kefutong/contract/filing/lifecycle'
import type { Tx } from '../world'
import type { Counted } from './counted'

const everInForce: FilingState[] = ['in-force', 'suspended', 'ended', 'expired']

const rowsOf = (db: Tx, cityId: string, figure: FilingFigure) =>
  db
    .selectFrom('filing')
    .where('city_id', '=', cityId)
    .where('state', 'in', figure === 'experts.in-force' ? ['in-force'] : everInForce)

const distinctBy: Record<FilingFigure, 'expert_id' | 'id' | 'institution_id'> = {
  'experts.in-force': 'expert_id',
  'appointments.total': 'id',
  'institutions.total': 'institution_id',
}

export const fromFilings = (figure: FilingFigure): Counted => {
  const key = distinctBy[figure]
  return {
    rows: async (db, cityId, { after, limit }) => {
      const rows = await rowsOf(db, cityId, figure)
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
        .$if(after !== undefined, (query) => query.where(key, '>', after ?? ''))
        .orderBy(key)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) =>
        figure === 'institutions.total'
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
      )
    },
  }
}
