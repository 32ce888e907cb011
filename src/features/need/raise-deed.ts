import { deviceId } from '@/platform/device-id'
import { draftOf, dropDraft, saveDraft } from '@/platform/draft'
import { newKey } from '@/platform/idempotency-key'

const key = 'raise-deed'

/**
 * What makes a raise one deed: the device, and an id that the same words keep, after a restart too. What was sent without an
 * answer is never raised twice.
 */
export const raiseDeed = (said: object) => {
  const text = JSON.stringify(said)
  const kept = draftOf<{ text: string; id: string }>(key)
  const id = kept?.text === text ? kept.id : newKey()
  if (kept?.text !== text) saveDraft(key, { text, id })
  return { device: deviceId(), id }
}

/** It was raised: the next one is another. */
export const raiseDone = () => dropDraft(key)
