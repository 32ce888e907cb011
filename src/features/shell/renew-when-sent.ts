import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { whenSent } from '@/platform/outbox'
import { invalidate } from '@/platform/use-remote'

const renew = () => {
  void invalidate(serviceLogs.list, serviceLogs.counts, serviceLogs.read, serviceLogs.begin)
}

/** What the outbox has sent makes what was read before stale, whichever page is open. Returns how to stop. */
export const renewWhenSent = () => {
  const stops = [serviceLogs.file, serviceLogs.move, serviceLogs.attach].map((endpoint) => whenSent(endpoint, renew))
  return () => {
    for (const stop of stops) stop()
  }
}
