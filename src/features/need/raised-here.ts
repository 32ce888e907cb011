import type { Raised } from '@kefutong/contract/need/endpoints'
import { useCallback, useState } from 'react'
import { draftOf, dropDraft, saveDraft } from '@/platform/draft'
import { useShown } from '@/platform/go'

/** A need raised on this device, with what it takes to follow it. */
export type RaisedHere = Raised & { at: string; phone: string }

const key = 'raised'
const most = 5

const kept = () => draftOf<{ needs: RaisedHere[] }>(key)?.needs ?? []

export const keepRaised = (raised: RaisedHere) =>
  saveDraft(key, { needs: [raised, ...kept().filter(({ id }) => id !== raised.id)].slice(0, most) })

/** The needs raised on this device, newest first, read again whenever the page comes to the front. */
export const useRaisedHere = () => {
  const [needs, setNeeds] = useState(kept)
  const read = useCallback(() => setNeeds(kept()), [])
  useShown(read)
  const forget = () => {
    dropDraft(key)
    read()
  }
  return { needs, forget }
}
