import type { Viewer } from '@kefutong/contract/role'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from '../db/tables'

/** Each party sees its own records, the bureau those of its district. Others see nothing. */
export const visibleTo =
  (viewer: Viewer) =>
  (where: ExpressionBuilder<Tables, 'service_log'>): Expression<SqlBool> => {
    switch (viewer.role) {
      case 'expert':
        return where('service_log.expert_id', '=', viewer.personId ?? '')
      case 'enterprise':
        return where('service_log.enterprise_id', '=', viewer.orgId ?? '')
      case 'employer':
        return where('service_log.institution_id', '=', viewer.orgId ?? '')
      case 'county':
        return where('service_log.region_code', '=', viewer.regionCode ?? '')
      case 'city':
      case 'province':
      case 'commissioner':
      case 'clock':
        return where.lit(true)
      default:
        return where.lit(false)
    }
  }
