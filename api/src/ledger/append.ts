import { canonical } from '@kefutong/contract/canonical'
import { uuidv7 } from 'uuidv7'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import { stampOf } from './chain'
import type { Ledger } from './ledger'
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

/**
 * Writes what was confirmed beside the confirmation, in its transaction, and gives the digest of its canonical text. It
 * touches no row of anybody else's: its place in the chain comes afterwards (`nudge`).
 */
export const append = async (
  db: Tx,
  { mac }: Pick<Ledger, 'mac'>,
  { cityId, thing, thingId, edition, event, payload, at }: Event,
): Promise<Buffer> => {
  const text = canonical(payload)
  const digest = sm3(text)
  const id = uuidv7()
  await db
    .insertInto('ledger_entry')
    .values({
      city_id: cityId,
      id,
      thing,
      thing_id: thingId,
      edition,
      event,
      payload: text,
      digest,
      stamp: stampOf(mac, cityId, { id, digest }),
      at,
      seq: null,
      link: null,
      seal: null,
      sealed_at: null,
    })
    .execute()
  return digest
}
