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

/** Says that this entry stands here since then. */
export const sealOf = (mac: Mac, cityId: string, { seq, id, link, stamp, sealedAt }: Omit<Placed, 'seal' | 'digest'>) =>
  mac('seal', cityId, seq, id, hex(link), hex(stamp), sealedAt.toISOString())

/** The entry at the next place. */
export const place = (mac: Mac, cityId: string, head: Head, entry: Entry, sealedAt: Date): Placed => {
  const placed = { ...entry, seq: head.seq + 1, link: linkAfter(head.link, entry.digest), sealedAt }
  return { ...placed, seal: sealOf(mac, cityId, placed) }
}

export const isStamped = (mac: Mac, cityId: string, entry: Entry) => stampOf(mac, cityId, entry).equals(entry.stamp)
export const isSealed = (mac: Mac, cityId: string, placed: Omit<Placed, 'digest'>) =>
  sealOf(mac, cityId, placed).equals(placed.seal)
