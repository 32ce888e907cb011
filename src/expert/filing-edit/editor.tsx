import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useEffect, useState } from 'react'
import { Screen } from '@/features/shell/screen'
import { complain } from '@/platform/complain'
import { draftOf, saveDraft } from '@/platform/draft'
import { toTop } from '@/platform/scroll'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import type { IconName } from '@/ui/icon-name'
import { Steps } from '@/ui/steps'
import { AppointmentStep } from './appointment-step'
import { Carried } from './carried'
import { ClashBanner } from './clash-banner'
import { EnterpriseStep } from './enterprise-step'
import { ExpertStep } from './expert-step'
import { parts, partWords, sortFaults } from './faults'
import './filing-edit.scss'
import { type Kept, keptKey, type Part } from './kept'
import { seePapers } from './uploads'
import { type City, useEligibility } from './use-eligibility'
import { usePart } from './use-part'
import { savingWords, useSaving } from './use-saving'
import { useSubmission } from './use-submission'

const useStep = (filing: Filing) => {
  const key = keptKey(filing.id)
  const [renewal, setRenewal] = useState(filing.renews !== null)
  // What comes back is mended and sent again: it opens where the papers and the last button are.
  const last = parts.length - 1
  const [at, setAt] = useState(renewal ? last : (draftOf<Kept>(key)?.step ?? (filing.state === 'returned' ? last : 0)))
  const goTo = (part: Part) => {
    const next = parts.indexOf(part)
    if (part !== 'appointment') setRenewal(false)
    setAt(next)
    saveDraft(key, { seen: filing, pending: {}, ...draftOf<Kept>(key), step: next })
    if (next !== at) toTop()
  }
  return { at, part: parts[at] ?? 'expert', renewal, goTo }
}

const noteIcons: Record<string, IconName> = { saved: 'check', saving: 'clock' }

type Props = { filing: Filing; city: City; onDone: (filing: Filing) => void }

/** Three steps, or the last alone for a renewal; each field kept as it is typed. */
export const Editor = ({ filing, city, onDone }: Props) => {
  const { saving, state } = useSaving(filing)
  const { at, part, renewal, goTo } = useStep(filing)
  const forms = {
    expert: usePart(saving, state, 'expert'),
    enterprise: usePart(saving, state, 'enterprise'),
    appointment: usePart(saving, state, 'appointment'),
  }
  const eligibility = useEligibility(state, city)
  const { submit, busy, problem, label } = useSubmission({ saving, state, forms, openStep: goTo, onDone })
  useEffect(() => seePapers(filing.id, filing.attachments), [filing])

  const [before, after] = [parts[at - 1], parts[at + 1]]
  const next = async () => {
    const wrong = await forms[part].check()
    if (wrong) return complain(wrong)
    forms[part].confirm()
    if (after) goTo(after)
  }
  const { rules, others } = sortFaults(problem?.faults ?? state.faults)
  const said = problem && [problem.text, ...[...rules, ...others].map(({ says }) => says), problem.next].join('。')
  return (
    <Screen
      title={renewal ? '办理续聘' : '注册备案'}
      back
      form
      top={
        renewal ? undefined : (
          <Box className='edit-steps'>
            <Steps steps={parts.map((each) => partWords[each])} now={at} />
          </Box>
        )
      }
      footer={
        <>
          <ClashBanner saving={saving} state={state} />
          <ActionBar note={savingWords(state)} noteIcon={noteIcons[state.status] ?? 'offline'}>
            {before && !renewal && (
              <Button kind='secondary' wide onClick={() => goTo(before)}>
                上一步
              </Button>
            )}
            {after ? (
              <Button wide likely={Boolean(before)} onClick={next}>
                {`下一步，填${partWords[after]}`}
              </Button>
            ) : (
              <Button wide likely={Boolean(before)} busy={busy} onClick={submit}>
                {label ?? '提交备案'}
              </Button>
            )}
          </ActionBar>
        </>
      }
    >
      {filing.state === 'returned' && filing.remarks[0] && (
        <Banner tone='warn'>{`退回：${filing.remarks[0].says.replace(/[。.]$/, '')}。补好后直接重新提交，不用重填。`}</Banner>
      )}
      {said && <Banner tone='danger'>{`${said}。`}</Banner>}
      {renewal && <Carried form={state.form} city={city} onEdit={goTo} />}
      {part === 'expert' && <ExpertStep form={forms.expert} city={city} eligibility={eligibility} />}
      {part === 'enterprise' && <EnterpriseStep form={forms.enterprise} city={city} eligibility={eligibility} />}
      {part === 'appointment' && (
        <AppointmentStep form={forms.appointment} city={city} eligibility={eligibility} filingId={filing.id} />
      )}
    </Screen>
  )
}
