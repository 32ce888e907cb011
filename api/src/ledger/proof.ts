import type { Proof } from '@kefutong/contract/ledger/proof'
import { Problem } from '@kefutong/contract/problem'
import { addDays, today } from '../calendar/dates'
import type { Tx } from '../world'
import { growing, pathTo } from './merkle'
import { dayHolding, digestsBetween, sealedEvent } from './queries'

/** What a third party needs to check one event against the published root of its day. */
export const proofOf = async (
  db: Tx,
  cityId: string,
  event: Parameters<typeof sealedEvent>[2],
  at: Date,
): Promise<Proof> => {
  const entry = await sealedEvent(db, cityId, event)
  if (!entry) throw new Problem('notFound')
  const { payload: text, digest, seq, sealedAt } = entry
  const day = seq === null ? undefined : await dayHolding(db, cityId, seq)
  if (seq === null || !day) throw new Problem('proofNotYet', { latest: { from: addDays(today(sealedAt ?? at), 1) } })
  const digests = await digestsBetween(db, cityId, day.first_seq, day.last_seq)
  const tree = growing()
  for (const one of digests) tree.add(one)
  const index = seq - day.first_seq
  if (!tree.root().equals(day.root) || !digests[index]?.equals(digest)) throw new Problem('proofBroken')
  return {
    ...{ v: 1, city: cityId, text, digest: digest.toString('hex'), seq, day: day.day },
    ...{ index, size: digests.length, path: pathTo(digests, index).map((node) => node.toString('hex')) },
    ...{ root: day.root.toString('hex'), signer: day.signer, signature: day.signature },
  }
}
