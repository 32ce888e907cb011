import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useEffect, useState } from 'react'
import { useMove } from '@/features/filing/use-move'
import { complain } from '@/platform/complain'
import { notify } from '@/platform/device'
import { dropDraft } from '@/platform/draft'
import { parts, sortFaults } from './faults'
import { keptKey, type Part } from './kept'
import type { Saving } from './saving'
import type { SavingState } from './saving-state'
import type { PartForm } from './use-part'

export type Forms = { [P in Part]: PartForm<P> }

type Props = {
  saving: Saving
  state: SavingState
  forms: Forms
  openStep: (part: Part) => void
  onDone: (filing: Filing) => void
}

/** From the last button to the number: every part checked, everything saved, then the move. */
export const useSubmission = ({ saving, state, forms, openStep, onDone }: Props) => {
  const { make, busy, problem, latest } = useMove()
  const [preparing, setPreparing] = useState(false)
  const choice = state.filing.moves.find(({ move }) => move === 'submit' || move === 'resubmit')

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!problem) return
    if (latest) saving.meet(latest)
    const { fields, rules, first } = sortFaults(problem.faults)
    for (const part of parts) forms[part].blame(fields[part])
    if (first) openStep(first)
    const says = parts.flatMap((part) => fields[part])[0]?.says ?? rules[0]?.says
    if (says) complain(says)
  }, [problem])

  const allRight = async () => {
    for (const part of parts) {
      const wrong = await forms[part].check()
      if (!wrong) continue
      openStep(part)
      complain(wrong)
      return false
    }
    return true
  }

  const submit = async () => {
    if (!choice || preparing || busy || !(await allRight())) return
    setPreparing(true)
    for (const part of parts) forms[part].confirm()
    await saving.flush()
    setPreparing(false)
    const now = saving.store.getState()
    if (now.status !== 'saved') return notify('还没有存到服务器，内容在手机里，联网后再提交')
    const reply = await make(now.filing, choice.move)
    if (!reply) return
    dropDraft(keptKey(reply.id))
    onDone(reply)
  }

  return { submit, busy: busy || preparing, problem, label: choice?.label }
}
