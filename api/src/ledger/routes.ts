import { ledger } from '@kefutong/contract/ledger'
import { Problem } from '@kefutong/contract/problem'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { Ask, On } from '../http'
import { findLog } from '../service-log/queries'
import { isVouchedFor } from '../vouched-for'
import { lastDay } from './day'
import { proofOf } from './proof'
import { daysBefore, entriesOf } from './queries'

const anyId = '00000000-0000-0000-0000-000000000000'

/** Whoever may see the record may see its proof. */
const seen = async ({ db, viewer, input }: Ask<typeof ledger.serviceLog> | Ask<typeof ledger.proof>) => {
  if (!(await findLog(db, viewer, input.id))) throw new Problem('notFound')
  return { thing: 'service-log' as const, thingId: input.id }
}

export const ledgerRoutes = (on: On) => {
  on(ledger.days, async ({ db, viewer, input }) => {
    const rows = await daysBefore(db, viewer.cityId, readCursor(input.after)?.key, input.limit + 1)
    const page = paged(rows, input.limit, ({ day }) => writeCursor(day, anyId))
    const counts = await isVouchedFor(db, viewer)
    return {
      ...page,
      items: page.items.map(({ day, first_seq: first, last_seq: last, root, signer, signature }) => ({
        ...{ day, root: root.toString('hex'), signer, signature },
        ...(counts ? { first, last, size: last - first + 1 } : { first: null, last: null, size: null }),
      })),
    }
  })

  on(ledger.serviceLog, async (ask) => {
    const { db, viewer } = ask
    const { thing, thingId } = await seen(ask)
    const closed = (await lastDay(db, viewer.cityId))?.last_seq ?? 0
    const entries = await entriesOf(db, viewer.cityId, thing, thingId)
    return {
      items: entries.map(({ event, edition, digest, at, seq, sealed_at: sealedAt }) => ({
        ...{ event, edition, digest: digest.toString('hex'), at: at.toISOString(), seq },
        ...{ sealedAt: sealedAt?.toISOString() ?? null, day: sealedAt && today(sealedAt) },
        closed: seq !== null && seq <= closed,
      })),
    }
  })

  on(ledger.proof, async (ask) => {
    const { edition, event } = ask.input
    return proofOf(ask.db, ask.viewer.cityId, { ...(await seen(ask)), edition, event }, ask.at)
  })
}
