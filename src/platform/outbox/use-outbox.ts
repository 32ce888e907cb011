import { type Endpoint, routeOf } from '@kefutong/contract/endpoint'
import { useMemo } from 'react'
import { useOnline } from '../online'
import { membershipOf, useSession } from '../session'
import { guest } from './core'
import { type Around, fileItem, itemOf, type OutboxItem, type SentItem, sentItemOf } from './item'
import { useShelf } from './mirror'
import { isOwn } from './owner'

const useAround = (): Around => {
  const who = useSession(membershipOf)
  const online = useOnline()
  const { flying, busy, progress } = useShelf()
  return { who, online, flying, busy, progress }
}

/** What waits here, what is on its way, what came back, and what was just acknowledged; oldest first, sent newest first. */
export const useOutbox = () => {
  const around = useAround()
  const { deeds, sent } = useShelf()
  const items = [...deeds].sort((a, b) => a.seq - b.seq).map((deed) => itemOf(deed, around))
  const sending = ({ state, files }: OutboxItem) =>
    state === 'sending' || files.some((file) => file.state === 'sending')
  const back = ({ state, files }: OutboxItem) =>
    state === 'refused' || state === 'held' || (files.length > 0 && files.every((file) => file.state === 'refused'))
  return {
    waiting: items.filter((item) => !sending(item) && !back(item)),
    sending: items.filter(sending),
    refused: items.filter(back),
    sent: sent.filter(({ owner }) => owner === guest || owner === around.who).map(sentItemOf),
  }
}

/** How one deed fares: its line while it is here, what was acknowledged after that, nothing when it is gone. */
export const useDeed = (id: string): { item?: OutboxItem; sent?: SentItem } => {
  const around = useAround()
  const deed = useShelf(({ deeds }) => deeds.find((one) => one.id === id))
  const done = useShelf(({ sent }) => sent.find((one) => one.id === id))
  return { item: deed && itemOf(deed, around), sent: done && sentItemOf(done) }
}

/** The files on their way to one thing the API has already, each with the deed it belongs to. */
export const useFilesTo = (endpoint: Endpoint, id: string) => {
  const around = useAround()
  const route = routeOf(endpoint)
  return useShelf((shelf) => shelf.deeds)
    .filter(({ owner, state }) => state === 'acknowledged' && isOwn(owner, around.who))
    .flatMap((deed) => {
      const there = deed.files.filter((file) => file.route === route && file.input.id === id)
      return there.map((file) => ({ deedId: deed.id, ...fileItem(file, around) }))
    })
}

/** How many things of this person are on this device alone. */
export const useUnsent = () => {
  const who = useSession(membershipOf)
  const deeds = useShelf((shelf) => shelf.deeds)
  return useMemo(() => deeds.filter(({ owner }) => isOwn(owner, who)).length, [deeds, who])
}
