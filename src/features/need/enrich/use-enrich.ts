import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useEffect, useMemo } from 'react'
import { showFirstFault } from '@/platform/scroll'
import { useSend } from '@/platform/use-send'
import { newestOf } from '../newest'
import { renewNeeds } from '../use-need-move'
import { inputOf } from './typed'
import type { EnrichForm } from './use-enriched'

/** Sends what was added. `latest` is the newest state when somebody else was faster. */
export const useEnrich = (form: EnrichForm) => {
  const { send, busy, problem } = useSend(needs.enrich)
  const latest = useMemo(() => newestOf(problem), [problem])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the faults of one answer are shown once
  useEffect(() => {
    if (!problem?.faults.length) return
    form.blame(problem.faults)
    showFirstFault()
  }, [problem])
  const save = async ({ id, version }: Pick<Need, 'id' | 'version'>) => {
    if (!form.ready()) {
      showFirstFault()
      return undefined
    }
    const reply = await send({ id, version, ...inputOf(form.touched).input })
    if (!reply) return undefined
    form.drop()
    void renewNeeds()
    return reply
  }
  return { save, busy, problem, latest }
}
