import { type Filing, filings } from '@kefutong/contract/filing/endpoints'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { call } from '@/platform/call'
import { useOnline } from '@/platform/device'
import { draftOf, saveDraft } from '@/platform/draft'
import { onFront } from '@/platform/net'
import { invalidate } from '@/platform/use-remote'
import { type Kept, keptKey } from './kept'
import { createSaving } from './saving'

const open = (filing: Filing) => {
  const key = keptKey(filing.id)
  return createSaving({
    filing,
    kept: draftOf<Kept>(key),
    save: (input, idempotencyKey) => call(filings.save, input, { key: idempotencyKey }),
    keep: (kept) => saveDraft(key, { ...draftOf<Kept>(key), ...kept }),
  })
}

/** The saving of one filing while its page is open; sent at once when the connection comes back or the app is left. */
export const useSaving = (filing: Filing) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filing read again must not undo what is being typed
  const saving = useMemo(() => open(filing), [filing.id])
  const state = useStore(saving.store)
  const online = useOnline()
  useEffect(() => {
    if (online) void saving.flush()
  }, [online, saving])
  useEffect(() => onFront((front) => !front && void saving.flush()), [saving])
  useEffect(
    () => () => {
      saving.stop()
      void invalidate(filings.list, filings.read)
    },
    [saving],
  )
  return { saving, state }
}

/** The sentence above the buttons: where the typed text is now. */
export const savingWords = ({ status, pending }: ReturnType<typeof useSaving>['state']) => {
  if (status === 'saving') return '保存中…'
  if (status === 'saved' && Object.keys(pending).length === 0) return '已自动保存'
  if (status === 'clash') return '您填的已存到手机，选好后再提交'
  if (status === 'closed') return '您填的还在手机里'
  return '已存到手机，联网后自动提交'
}
