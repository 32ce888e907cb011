import type { Viewer } from '@kefutong/contract/role'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from '../db/tables'

/** A draft belongs to its expert alone; a filing becomes visible to the others when it has been submitted. */
export const visibleTo =
  (viewer: Viewer) =>
  (where: ExpressionBuilder<Tables, 'filing'>): Expression<SqlBool> => {
    const submitted = where('filing.case_number', 'is not', null)
    switch (viewer.role) {
      case 'expert':
        return where('filing.expert_id', '=', viewer.personId ?? '')
      case 'enterprise':
        return where.and([where('filing.enterprise_id', '=', viewer.orgId ?? ''), submitted])
      case 'employer':
        return where.and([where('filing.institution_id', '=', viewer.orgId ?? ''), submitted])
      case 'county':
        return where.and([where('filing.region_code', '=', viewer.regionCode ?? ''), submitted])
      case 'city':
      case 'province':
        return submitted
      case 'commissioner':
        return where('filing.state', '=', 'in-force')
      case 'clock':
        return where.lit(true)
      default:
        return where.lit(false)
    }
  }
