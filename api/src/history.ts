import type { Viewer } from '@kefutong/contract/role'
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
    await tx
      .insertInto('history')
      .values({
        city_id: viewer.cityId,
        id: uuidv7(),
        thing: happening.thing,
        thing_id: happening.id,
        move: happening.move,
        from_state: happening.from ?? null,
        to_state: happening.to ?? null,
        version: happening.version ?? null,
        person_id: viewer.personId ?? null,
        role: viewer.role,
        org: viewer.orgId ?? viewer.regionCode ?? null,
        reason: happening.reason ?? null,
        request_id: requestId,
        at,
      })
      .execute()
  }
  return { record, count: () => written }
}
