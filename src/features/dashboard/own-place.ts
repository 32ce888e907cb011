import type { Behind } from '@kefutong/contract/metric/metric'
import { addressOf, go } from '@/platform/go'
import type { RouteName } from '@/routes'

type Place = readonly [route: RouteName, more?: Record<string, string>]

/** Where the thing behind a number has a page of its own. */
const places: Partial<Record<Behind, Place>> = {
  expert: ['expert'],
  filing: ['filing'],
  'service-log': ['service-log'],
  need: ['need'],
  visit: ['visit'],
  enterprise: ['enterprise-record'],
  platform: ['register-edit', { kind: 'platform' }],
  result: ['register-edit', { kind: 'result' }],
  project: ['register-edit', { kind: 'project' }],
}

/** What makes a row lead there; nothing for what has no page. */
export const ownPlace = (behind: Behind, id: string) => {
  const place = places[behind]
  if (!place) return undefined
  const [route, more] = place
  const params = { ...more, id }
  return { href: addressOf(route, params), onClick: () => void go(route, params) }
}
