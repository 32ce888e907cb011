import type { RouteName } from '@/routes'
import { addressOf } from './go'

/** What is shown stands in the address, so that it can be sent to somebody; going back is not lengthened by it. */
export const keepAddress = (name: RouteName, params: Record<string, string | undefined>) => {
  const address = addressOf(name, params)
  if (address) window.history.replaceState(window.history.state, '', address)
}
