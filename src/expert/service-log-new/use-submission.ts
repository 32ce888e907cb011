import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { useRef, useState } from 'react'
import { type Finished, type Outcome, useSubmit } from '@/features/service-log/use-submit'
import { complain } from '@/platform/complain'
import { newKey } from '@/platform/idempotency-key'
import type { LogForm } from './use-typed'
import type { Writing } from './writing'

/** In the order they stand on the page, so that the sentence said is the first one seen. */
const order = ['from', 'until', 'name', 'way', 'amountFen', 'contractNo', 'summary', 'servedOn', 'reason']

const firstOf = (faults: Readonly<Record<string, string>>) =>
  order.map((name) => faults[name]).find(Boolean) ?? Object.values(faults)[0] ?? '有一项没填好，看红字'

type Refused = Extract<Outcome, { came: 'refused' }>

/** From the last button to the answer: everything checked, then sent once, whatever the network does. */
export const useSubmission = (
  writing: Writing,
  form: LogForm,
  filingId: string,
  onDone: (finished: Finished) => void,
) => {
  const { submit: send, busy } = useSubmit()
  const [refused, setRefused] = useState<Refused>()
  // what comes back as somebody else's change is sent again as a deed of its own
  const key = useRef<string>()

  const submit = async () => {
    if (busy) return
    const ready = form.check()
    if (!ready) return complain(firstOf(form.faults))
    const id = form.typed.id ?? newKey()
    if (!form.typed.id) form.patch({ id })
    key.current ??= id
    const outcome = await send(key.current, writing.sending(ready, { ...form.typed, id, filingId }))
    if (outcome.came !== 'refused') {
      form.drop()
      return onDone(outcome)
    }
    if (!outcome.problem.offline) key.current = newKey()
    setRefused(outcome)
    form.blame(outcome.problem.faults)
    if (outcome.problem.faults[0]) complain(outcome.problem.faults[0].says)
  }
  const latest: ServiceLog | undefined = refused?.latest
  return { submit, busy, problem: refused?.problem, latest }
}
