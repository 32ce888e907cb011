import { useState } from 'react'
import type { Finished } from '@/features/service-log/use-submit'
import { Screen } from '@/features/shell/screen'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { DetailRows } from './detail-rows'
import { FilingChoice } from './filing-card'
import { KindField } from './kind-field'
import { NeededFields, OptionalFields } from './kind-fields'
import { Photos } from './photos'
import { ReasonField } from './reason-field'
import { SentenceField } from './sentence-field'
import './service-log-new.scss'
import { StorageBanner } from './storage-banner'
import { TroubleBanner } from './trouble-banner'
import type { Typed } from './typed'
import { useSubmission } from './use-submission'
import { useTyped } from './use-typed'
import type { Writing } from './writing'

type Props = { writing: Writing; onDone: (finished: Finished) => void }

const kept = '已自动保存。没有网络时先存手机，联网后自动提交。'
const notKept = '手机存不下了，离开这一页内容会丢。请先提交，或腾出空间。'

/** One record being written: everything on one screen, the likeliest filled in, kept at every key. */
export const Editor = ({ writing, onDone }: Props) => {
  const { title, verb, stated, filings, today, past, asksReason } = writing
  const [initial] = useState(writing.initial)
  const filingOf = (typed: Typed) =>
    filings.find(({ id }) => id === (typed.filingId ?? writing.filingId)) ??
    filings.find(({ id }) => id === writing.filingId)
  const kindOf = (typed: Typed) => (stated ? 'revenue' : (typed.kind ?? writing.kind))
  const form = useTyped(writing.draft, initial, (typed) => ({
    kind: kindOf(typed),
    today,
    filing: filingOf(typed),
    asksReason,
  }))
  const { typed, patch } = form
  const [filing, kind] = [filingOf(typed), kindOf(typed)]
  const { submit, busy, trouble } = useSubmission(writing, form, filing?.id ?? '', onDone)
  if (!filing) return null
  const fields = { form, kind, today, termStart: filing.termStart }
  return (
    <Screen
      title={title}
      back
      form
      footer={
        <ActionBar note={form.full ? notKept : kept} noteIcon={form.full ? 'alert' : 'check'}>
          <Button wide busy={busy} onClick={submit}>
            {verb}
          </Button>
        </ActionBar>
      }
    >
      {trouble?.code !== 'full' && <StorageBanner typed={typed} full={form.full} />}
      <TroubleBanner
        trouble={trouble}
        logId={writing.logId ?? typed.deed ?? ''}
        deedId={typed.deed}
        onDrop={form.drop}
      />
      <FilingChoice
        filing={filing}
        others={filings}
        stated={stated}
        chosenForYou={filings.length > 1 && typed.filingId === undefined}
        onChoose={(filingId) => patch({ filingId })}
      />
      {!stated && <KindField kind={kind} onChange={(next) => patch({ kind: next })} />}
      <NeededFields {...fields} />
      <SentenceField form={form} kind={kind} past={past} />
      <DetailRows form={form} kind={kind} today={today} filing={filing}>
        <Photos form={form} left={writing.photosLeft} stated={stated} />
      </DetailRows>
      <OptionalFields {...fields} />
      {asksReason && <ReasonField form={form} />}
    </Screen>
  )
}
