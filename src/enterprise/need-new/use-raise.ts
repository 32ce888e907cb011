import { needs } from '@kefutong/contract/need/endpoints'
import { checkSentence } from '@kefutong/contract/need/text'
import { useState } from 'react'
import { inputOf } from '@/features/need/enrich/typed'
import type { EnrichForm } from '@/features/need/enrich/use-enriched'
import { raiseDeed, raiseDone } from '@/features/need/raise-deed'
import { renewNeeds } from '@/features/need/use-need-move'
import { notify } from '@/platform/device'
import { saveDraft } from '@/platform/draft'
import { replace } from '@/platform/go'
import { showFirstFault } from '@/platform/scroll'
import { useSend } from '@/platform/use-send'

/** Raises the need, then adds what was filled in besides. The number never waits for the extras. */
export const useRaise = (form: EnrichForm) => {
  const raising = useSend(needs.raise)
  const adding = useSend(needs.enrich)
  const [tried, setTried] = useState(false)
  const { sentence, ...extras } = form.touched
  const missing = checkSentence(sentence ?? '')

  const submit = async () => {
    setTried(true)
    if (missing || !form.ready()) return showFirstFault()
    const said = { sentence: sentence ?? '' }
    const raised = await raising.send({ ...said, ...raiseDeed(said) })
    if (!raised) return
    raiseDone()
    const more = Object.keys(extras).length > 0
    const added = more ? await adding.send({ id: raised.id, version: 1, ...inputOf(extras).input }) : true
    if (!added) saveDraft(`need-edit:${raised.id}`, extras)
    form.drop()
    void renewNeeds()
    notify(added ? `提交成功，编号 ${raised.number}` : `提交成功，编号 ${raised.number}，补充的内容请再存一次`)
    await replace(added ? 'need' : 'need-edit', { id: raised.id })
  }
  return {
    submit,
    busy: raising.busy || adding.busy,
    problem: raising.problem,
    sentenceError: tried ? missing : undefined,
  }
}
