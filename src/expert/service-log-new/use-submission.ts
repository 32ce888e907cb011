import { useEffect, useState } from 'react'
import { renewLogs } from '@/features/service-log/use-log-move'
import { type Finished, useSubmit } from '@/features/service-log/use-submit'
import { complain } from '@/platform/complain'
import { newDeedId } from '@/platform/outbox'
import type { LogForm } from './use-typed'
import type { Refusal, Writing } from './writing'

/** In the order they stand on the page, so that the sentence said is the first one seen. */
const order = ['from', 'until', 'name', 'way', 'amountFen', 'contractNo', 'summary', 'servedOn', 'reason']

const firstOf = (faults: Readonly<Record<string, string>>) =>
  order.map((name) => faults[name]).find(Boolean) ?? Object.values(faults)[0] ?? '有一项没填好，看红字'

/** From the last button to what became of it: everything checked, kept, sent once. What was typed goes last. */
export const useSubmission = (
  writing: Writing,
  form: LogForm,
  filingId: string,
  onDone: (finished: Finished) => void,
) => {
  const [trouble, setTrouble] = useState<Refusal | undefined>(writing.refusal)
  const refuse = (refusal: Refusal) => {
    setTrouble(refusal)
    if (refusal.code === 'changedByOthers') void renewLogs()
    form.blame(refusal.faults)
    if (refusal.faults[0]) complain(refusal.faults[0].says)
  }
  const { submit: send, busy } = useSubmit((outcome) => {
    if (outcome.came === 'full') return setTrouble({ code: 'full', faults: [], ...outcome })
    if (outcome.came === 'refused') return refuse(outcome.refusal)
    form.drop()
    onDone(outcome)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it came back with, once
  useEffect(() => {
    if (writing.refusal) form.blame(writing.refusal.faults)
  }, [])

  const submit = async () => {
    if (busy) return
    const ready = form.check()
    if (!ready) return complain(firstOf(form.faults))
    setTrouble(undefined)
    const deed = form.typed.deed ?? newDeedId()
    if (!form.typed.deed) form.patch({ deed })
    await send(deed, writing.sending(ready, { ...form.typed, deed, filingId }), form.typed.photos ?? [])
  }
  return { submit, busy, trouble }
}
