import { filings } from '@kefutong/contract/filing/endpoints'
import { type KeptFile, keepFile } from '@/platform/kept-file'
import { attached, enqueue, newDeedId, retryAll, startOutbox } from '@/platform/outbox'
import { alone } from '@/platform/outbox/alone'
import { useShelf } from '@/platform/outbox/mirror'
import type { PickedFile } from '@/platform/picked-file'
import { useSession } from '@/platform/session'

/** Who holds the device. */
export type Holder = { token: string; personId: string; membershipId: string }

const be = ({ token, personId, membershipId }: Holder) => {
  const current = { membershipId, role: 'expert' as const, org: null, regionCode: null }
  useSession.setState({ token, me: { personId, name: '', phone: '', current, identities: [current], unread: 0 } })
}

const filesOf = (id: string, kept: KeptFile | undefined) =>
  kept ? [attached(filings.attach, { id, kind: 'other', name: kept.name }, kept)] : []

/** Saves a draft filing with one file, through the outbox. */
const save = async (id: string, direction: string, picked?: PickedFile) => {
  const kept = picked && (await keepFile(picked))
  return enqueue({
    id: newDeedId(),
    endpoint: filings.save,
    input: { id, version: 1, form: { expert: { direction } } },
    lane: id,
    title: direction,
    line: '备案',
    files: filesOf(id, kept),
  })
}

const told = () => {
  const { deeds, sent } = useShelf.getState()
  const waiting = deeds.map(
    ({ title, state, files, refusal }) => `${title || '文件'}·${refusal?.text ?? state}·${files.length} 个文件`,
  )
  return `等着 ${waiting.length}：${waiting.join('、')}。提交成功 ${sent.map(({ title }) => title).join('、')}。`
}

/** What a page would do with the platform, by name. */
export const kit = { be, save, told, alone, retryAll, startOutbox, watch: useShelf.subscribe }
