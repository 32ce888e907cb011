import { checkPhone, normalisePhone } from '@kefutong/contract/check'
import { needs } from '@kefutong/contract/need/endpoints'
import { checkEnterpriseName, checkSentence } from '@kefutong/contract/need/text'
import { useEffect, useState } from 'react'
import { raiseDeed, raiseDone } from '@/features/need/raise-deed'
import { keepRaised } from '@/features/need/raised-here'
import type { ProblemWords } from '@/platform/call'
import { useOnline } from '@/platform/device'
import { replace } from '@/platform/go'
import { showFirstFault } from '@/platform/scroll'
import { useSend } from '@/platform/use-send'
import { useGuestForm } from '../use-guest-form'
import type { HelpCodeHere } from './use-help-code'

const draft = 'raise'
const checks = { sentence: checkSentence, enterprise: checkEnterpriseName, phone: checkPhone }
const empty = { sentence: '', enterprise: '', phone: '' }

/** Enough to see a slip of the finger; the whole number stays nowhere on the device. */
const masked = (phone: string) => normalisePhone(phone).replace(/^(\d{3})\d{4}(\d{4})$/, '$1 **** $2')

/** Raising a need: what was typed stays on the device until the API has it. */
export const useRaise = (helpCode: HelpCodeHere) => {
  const form = useGuestForm(draft, empty, checks)
  const { send, busy, problem } = useSend(needs.raise)
  const online = useOnline()
  const [named, setNamed] = useState(false)
  const { code, place } = helpCode
  /** Whether the name has to be written here: only the code of an enterprise knows it. */
  const asksName = !code || place?.enterprise === null || named

  const submit = async () => {
    const { sentence, enterprise, phone } = form.values
    if (!form.ready(asksName ? ['sentence', 'enterprise', 'phone'] : ['sentence', 'phone'])) return showFirstFault()
    const said = { sentence, phone, code, enterprise: asksName ? enterprise : undefined }
    const reply = await send({ ...said, ...raiseDeed(said) })
    if (!reply) return
    keepRaised({ ...reply, at: new Date().toISOString(), phone: masked(phone) })
    form.clear()
    raiseDone()
    await replace('raised')
  }

  const hear = ({ code: what, faults }: ProblemWords) => {
    if (what === 'helpCodeDead') helpCode.die()
    if (what === 'helpCodeBusy') {
      // the name alone gets through; what the code knew of it need not be typed again
      if (place?.enterprise) form.set({ enterprise: place.enterprise })
      helpCode.leave()
    }
    if (faults.length === 0) return
    if (faults.some(({ field }) => field === 'enterprise')) setNamed(true)
    form.hear(faults)
    showFirstFault()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one answer is heard once
  useEffect(() => {
    if (problem) hear(problem)
  }, [problem])

  // biome-ignore lint/correctness/useExhaustiveDependencies: sends once when the connection is back
  useEffect(() => {
    if (online && problem?.offline) void submit()
  }, [online])

  return { form, submit, busy, problem, asksName, waits: Boolean(problem?.offline) && !online }
}
