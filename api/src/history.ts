import type { Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { today } from './calendar/dates'
import type { Count } from './metric/counts'
import { countsInsert } from './metric/write'
import type { Tx } from './world'

/** What happened to which thing. Who, as whom, when and in which request is added here, never by a handler. */
export type Happening = {
  thing: string
  id: string
  move: string
  from?: string
  to?: string
  version?: number
  reason?: string | undefined
  /** what it changes in the numbers of the city: written by the same statement */
  counts?: readonly Count[]
}

export type Recorder = {
  record: (...happenings: readonly Happening[]) => Promise<void>
  count: () => number
  counted: () => boolean
}

/** A statement takes 65,535 values, and a row or a count has at most fourteen. */
const atOnce = 2_000

const inPieces = (happenings: readonly Happening[]) => {
  const pieces: Happening[][] = []
  let size = atOnce
  for (const happening of happenings) {
    const more = 1 + (happening.counts?.length ?? 0)
    if (size + more > atOnce) {
      pieces.push([])
      size = 0
    }
    pieces.at(-1)?.push(happening)
    size += more
  }
  return pieces
}

/** The audit trail of one request, written in the request's own transaction. */
export const recorder = (tx: Tx, viewer: Viewer, requestId: string, at: Date): Recorder => {
  let written = 0
  let counted = false
  const org = viewer.orgId ?? viewer.regionCode ?? null
  const rowOf = ({ thing, id, move, from, to, version, reason }: Happening) =>
    sql`(${viewer.cityId}, ${uuidv7()}, ${thing}, ${id}, ${move}, ${from ?? null}, ${to ?? null}, ${version ?? null},
      ${viewer.personId ?? null}, ${viewer.role}, ${org}, ${reason ?? null}, ${requestId}, ${at})`
  const write = async (happenings: readonly Happening[]) => {
    const counts = happenings.flatMap((happening) => happening.counts ?? [])
    written += happenings.length
    counted ||= counts.length > 0
    const first = counts.length > 0 ? sql`with counted as (${countsInsert(viewer.cityId, today(at), counts)})` : sql``
    // every write says this: written out, it need not be put together each time
    await sql`${first}
      insert into history (city_id, id, thing, thing_id, move, from_state, to_state, version, person_id, role, org, reason, request_id, at)
      values ${sql.join(happenings.map(rowOf))}`.execute(tx)
  }
  const record = async (...happenings: readonly Happening[]) => {
    for (const piece of inPieces(happenings)) await write(piece)
  }
  return { record, count: () => written, counted: () => counted }
}
