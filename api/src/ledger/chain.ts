import type { Mac } from './mac'
import { sm3 } from './sm3'

/** Where the chain has got to. */
export type Head = { seq: number; link: Buffer }
/** An event as it was written: its canonical text by its digest, and the stamp of the process that wrote it. */
export type Entry = { id: string; digest: Buffer; stamp: Buffer }
export type Placed = Entry & Head & { seal: Buffer; sealedAt: Date }

const hex = (bytes: Buffer) => bytes.toString('hex')

/** Every city's chain begins at a place of its own: a piece of one does not fit into another. */
export const genesis = (cityId: string): Head => ({ seq: 0, link: sm3(`kefutong ledger ${cityId}`) })

const linkMark = Buffer.of(0x02)
export const linkAfter = (link: Buffer, digest: Buffer) => sm3(Buffer.concat([linkMark, link, digest]))

/** Says that the API wrote this entry: a row put into the table by anybody else never gets a place. */
export const stampOf = (mac: Mac, cityId: string, { id, digest }: Omit<Entry, 'stamp'>) =>
  mac('entry', cityId, id, hex(digest))

type Stood = Omit<Placed, 'seal' | 'digest' | 'sealedAt'> & { sealedAt: string }
/** Says that this entry stands here since then; `sealedAt` in ISO, UTC, with milliseconds. */
export const sealOf = (mac: Mac, cityId: string, { seq, id, link, stamp, sealedAt }: Stood) =>
  mac('seal', cityId, seq, id, hex(link), hex(stamp), sealedAt)

/** The entry at the next place. */
export const place = (mac: Mac, cityId: string, head: Head, entry: Entry, sealedAt: Date): Placed => {
  const placed = { ...entry, seq: head.seq + 1, link: linkAfter(head.link, entry.digest), sealedAt }
  return { ...placed, seal: sealOf(mac, cityId, { ...placed, sealedAt: sealedAt.toISOString() }) }
}

export const isStamped = (mac: Mac, cityId: string, entry: Entry) => stampOf(mac, cityId, entry).equals(entry.stamp)
export const isSealed = (mac: Mac, cityId: string, stood: Stood & { seal: Buffer }) =>
  sealOf(mac, cityId, stood).equals(stood.seal)
