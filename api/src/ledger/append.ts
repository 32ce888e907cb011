import { canonical } from '@kefutong/contract/canonical'
import { uuidv7 } from 'uuidv7'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import { sm3 } from './sm3'

type Event = {
  cityId: string
  thing: Tables['ledger_entry']['thing']
  thingId: string
  edition: number
  event: Tables['ledger_entry']['event']
  /** everything that is confirmed, as plain data: it becomes the canonical text */
  payload: Record<string, unknown>
  at: Date
}

/** Writes what was confirmed beside the confirmation, in its transaction, and gives the digest of its canonical text. */
export const append = async (
  db: Tx,
  { cityId, thing, thingId, edition, event, payload, at }: Event,
): Promise<Buffer> => {
  const text = canonical(payload)
  const digest = sm3(text)
  await db
    .insertInto('ledger_entry')
    .values({
      city_id: cityId,
      id: uuidv7(),
      thing,
      thing_id: thingId,
      edition,
      event,
      payload: text,
      digest,
      at,
      seq: null,
      link: null,
      seal: null,
      sealed_at: null,
    })
    .execute()
  return digest
}
