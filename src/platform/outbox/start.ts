import { sweepKept } from '../kept-file'
import { onConnection, onFront } from '../net'
import { membershipOf, useSession } from '../session'
import { look } from './mirror'
import { onOtherTab } from './other-tab'
import { outbox, sleep } from './outbox'
import { allDeeds, wipeSent } from './shelf'

const flush = () => void outbox.flush()

/** What one person has sent is not for the next one's eyes. Unsent deeds stay, under their owner's name. */
const onSession = () =>
  useSession.subscribe((now, before) => {
    if (membershipOf(now) === membershipOf(before)) return
    if (!now.token) wipeSent()
    look()
    flush()
  })

/**
 * Sends what waits: now, when the network or the app comes back, when somebody logs in, and again and again in between.
 * Returns how to stop.
 */
export const startOutbox = () => {
  const stops = [
    onConnection((online) => online && flush()),
    onFront((front) => front && flush()),
    onSession(),
    // another tab may be closed before it has sent what it wrote
    onOtherTab(() => {
      look()
      outbox.plan()
    }),
  ]
  void sweepKept(new Set(allDeeds().flatMap(({ files }) => files.map(({ kept }) => kept))))
  flush()
  return () => {
    for (const stop of stops) stop()
    sleep()
  }
}
