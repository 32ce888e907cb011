import type { Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
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
}

export type Recorder = { record: (happening: Happening) => Promise<void>; count: () => number }

/** The audit trail of one request, written in the request's own transaction. */
export const recorder = (tx: Tx, viewer: Viewer, requestId: string, at: Date): Recorder => {
  let written = 0
  const record = async (happening: Happening) => {
    written += 1
    const { thing, id, move, from = null, to = null, version = null, reason = null } = happening
    const org = viewer.orgId ?? viewer.regionCode ?? null
    // every write says this: written out, it need not be put together each time
    await sql`
      insert into history (city_id, id, thing, thing_id, move, from_state, to_state, version, person_id, role, org, reason, request_id, at)
      values (${viewer.cityId}, ${uuidv7()}, ${thing}, ${id}, ${move}, ${from}, ${to}, ${version}, ${viewer.personId ?? null},
        ${viewer.role}, ${org}, ${reason}, ${requestId}, ${at})`.execute(tx)
  }
  return { record, count: () => written }
}
