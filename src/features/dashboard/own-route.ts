import type { Behind } from '@kefutong/contract/metric/metric'
import type { RouteName } from '@/routes'

/** Where the thing behind a number has a page of its own. */
export const ownRoute: Partial<Record<Behind, RouteName>> = {
  expert: 'expert',
  filing: 'filing',
  'service-log': 'service-log',
  need: 'need',
  visit: 'visit',
  enterprise: 'enterprise-record',
}
