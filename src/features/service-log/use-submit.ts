import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { useState } from 'react'
import { call, type ProblemWords, problemOf } from '@/platform/call'
import { newestOf, renewLogs } from './use-log-move'

/** What is to be sent: a new record, or a new edition of one that exists. */
export type Sending =
  | { what: 'file'; id: string; filingId: string; form: ServiceLogForm }
  | { what: 'amend' | 'correct'; id: string; version: number; form: ServiceLogForm; reason?: string }

/** `sent`: the database has it. `kept`: the device has it. */
export type Outcome =
  | { came: 'sent'; log: ServiceLog }
  | { came: 'kept' }
  | { came: 'refused'; problem: ProblemWords; latest: ServiceLog | undefined }

export type Finished = Exclude<Outcome, { came: 'refused' }>

const send = (key: string, sending: Sending) =>
  sending.what === 'file'
    ? call(serviceLogs.file, { id: sending.id, filingId: sending.filingId, form: sending.form }, { key })
    : call(
        serviceLogs.move,
        {
          id: sending.id,
          version: sending.version,
          move: sending.what,
          form: sending.form,
          ...(sending.reason && { reason: sending.reason }),
        },
        { key },
      )

/** The one way a record leaves this device. `key` is the deed's own: the same deed sent again is done once. */
export const useSubmit = () => {
  const [busy, setBusy] = useState(false)
  const submit = async (key: string, sending: Sending): Promise<Outcome> => {
    setBusy(true)
    try {
      const log = await send(key, sending)
      void renewLogs()
      return { came: 'sent', log }
    } catch (error) {
      const problem = problemOf(error)
      return { came: 'refused', problem, latest: newestOf(problem.latest) }
    } finally {
      setBusy(false)
    }
  }
  return { submit, busy }
}
