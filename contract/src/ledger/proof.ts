import * as z from '../z'

/**
 * What a third party needs to see that a confirmation stood in a city's chain on a day: the text that was confirmed, and
 * the way from it to the day's root. Digests are SM3 in hex. `path` is the neighbours from the leaf up, as RFC 6962
 * counts them; `index` begins at 0 among the `size` entries of the day.
 */
export const Proof = z.object({
  v: z.literal(1),
  city: z.string(),
  /** the canonical text, byte for byte */
  text: z.string(),
  digest: z.string(),
  /** the place in the city's whole chain, from 1 on */
  seq: z.number(),
  day: z.string(),
  index: z.number(),
  size: z.number(),
  path: z.array(z.string()),
  root: z.string(),
  /** `hmac-sm3`: ours to check; `sm2:…`: anybody's, with that public key */
  signer: z.string(),
  signature: z.string(),
})
export type Proof = z.infer<typeof Proof>

/** SM3 (GB/T 32905-2016), wherever it comes from: a text is taken as UTF-8. */
export type Sm3 = (part: string | Uint8Array) => Uint8Array

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
export const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const joined = (mark: number, ...parts: Uint8Array[]) => Uint8Array.from([mark, ...parts.flatMap((part) => [...part])])

type Way = Pick<Proof, 'text' | 'index' | 'size' | 'path'>

/**
 * The root this proof leads to, in hex, from nothing but its text and path; undefined when the path is no path in a tree
 * of this size. A leaf is SM3(0x00 ‖ SM3(text)), a node SM3(0x01 ‖ left ‖ right). Source: RFC 9162, 2.1.3.2, with SM3.
 */
export const rootFrom = ({ text, index, size, path }: Way, sm3: Sm3): string | undefined => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined
  let node = sm3(joined(0x00, sm3(text)))
  let [at, last] = [index, size - 1]
  for (const hex of path) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(hex)) return undefined
    const neighbour = bytesOf(hex)
    if (at % 2 === 1 || at === last) {
      node = sm3(joined(0x01, neighbour, node))
      // a last node without a neighbour rose unchanged
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else node = sm3(joined(0x01, node, neighbour))
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hexOf(node) : undefined
}

/** What is signed for a day: one line each. `first` and `last` are places in the chain. */
export const dayText = (day: { city: string; day: string; first: number; last: number; root: string }) =>
  ['kefutong ledger day', day.city, day.day, day.first, day.last, day.root].join('\n')
