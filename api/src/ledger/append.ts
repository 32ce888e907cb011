import { canonical } from '@kefutong/contract/canonical'
import { uuidv7 } from 'uuidv7'
import { kept } from '../db/kept'
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

type Entry = Omit<Event, 'payload'> & { id: string; payload: string; digest: Buffer; stamp: Buffer }
const insert = kept((db, { cityId, id, thing, thingId, edition, event, payload, digest, stamp, at }: Entry) =>
  db.insertInto('ledger_entry').values({
    city_id: cityId,
    id,
    thing,
    thing_id: thingId,
    edition,
    event,
    payload,
    digest,
    stamp,
    at,
    seq: null,
    link: null,
    seal: null,
    sealed_at: null,
  }),
)

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
  const stamp = stampOf(mac, cityId, { id, digest })
  await insert(db, { cityId, id, thing, thingId, edition, event, payload: text, digest, stamp, at })
  return digest
}
