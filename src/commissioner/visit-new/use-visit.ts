import { type VisitStage, visits } from '@kefutong/contract/visit'
import { useEffect, useState } from 'react'
import { notify } from '@/platform/device'
import { useDraft } from '@/platform/draft'
import { replace, useParams } from '@/platform/go'
import { newKey } from '@/platform/idempotency-key'
import { showFirstFault } from '@/platform/scroll'
import { shanghaiDay } from '@/platform/shanghai'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'

type Typed = {
  /** made with the first letter: sent again after a restart it is the same visit */
  id?: string
  expert: string
  expertId?: string
  stage: VisitStage
  on?: string
  note: string
  enterprise: string
  enterpriseId?: string
}
const empty: Typed = { expert: '', stage: 'met', note: '', enterprise: '' }

/** A visit as it is written down: five inputs, kept at every key. */
export const useVisit = () => {
  const { need } = useParams<{ need: string }>()
  const [typed, keep, drop] = useDraft<Typed>('visit-new', empty)
  const { send, busy, problem } = useSend(visits.record)
  const [tried, setTried] = useState(false)
  const today = shanghaiDay(new Date())
  const [refused, setRefused] = useState<Record<string, string>>({})
  useEffect(() => {
    if (!problem?.faults.length) return
    setRefused(Object.fromEntries(problem.faults.map(({ field, says }) => [field.replace(/Id$/, ''), says])))
    showFirstFault()
  }, [problem])

  const patch = (change: Partial<Typed>) => {
    keep({ id: typed.id ?? newKey(), ...change })
    setRefused((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))))
  }
  const faults: Record<string, string | undefined> = {
    expert: typed.expert.trim() ? undefined : '请填专家姓名',
    note: typed.note.trim() ? undefined : '请写一句话',
    enterprise: typed.stage === 'met' || typed.enterprise.trim() ? undefined : '介绍给企业要写企业名称',
  }
  const submit = async () => {
    setTried(true)
    if (Object.values(faults).some(Boolean)) return showFirstFault()
    const { enterprise, enterpriseId, on = today, ...rest } = typed
    const reply = await send({
      ...rest,
      on,
      ...(enterprise.trim() && { enterprise, enterpriseId }),
      ...(need && { needId: need }),
    })
    if (!reply) return
    drop()
    void invalidate(visits.list, visits.funnel)
    notify('已记下这次走访')
    await replace('visit', { id: reply.id })
  }
  return {
    ...{ typed, patch, submit, busy, problem, today },
    errorOf: (name: 'expert' | 'on' | 'note' | 'enterprise') => refused[name] ?? (tried ? faults[name] : undefined),
  }
}
