import type { Deed, Draft } from '../../src/platform/outbox/deed'
import type { Tab } from './device'
import { began, contentOf } from './ledger'
import type { Step } from './script'
import { chosen, deedsOn, flush, type Stage, touched, within } from './stage'

/** What people do in a running app. */
export type Act = Extract<Step, { do: 'put' | 'edit' | 'resubmit' | 'retry' | 'discard' | 'delete-file' }>
type Of<Do extends Act['do']> = Extract<Act, { do: Do }>

const draftFor = (stage: Stage, tab: Tab, { kind, lane, text, files }: Of<'put'>): Draft => {
  const id = stage.scene.newId()
  const owner = kind === 'need' ? 'guest' : tab.session.who
  return {
    id,
    route: kind === 'need' ? 'POST /needs' : 'POST /things',
    input: { ...(kind !== 'act' && { id }), tag: `tag-${id}`, version: 1, text },
    lane: `lane-${lane}`,
    title: `tag-${id} v1`,
    line: '',
    owner: { key: owner, words: owner },
    files: Array.from({ length: kind === 'act' ? 0 : files }, () => {
      const file = stage.scene.newId()
      const kept = `kept-${file}`
      tab.device.files.add(kept)
      return { id: file, route: 'POST /photos', input: { thing: id, id: file }, kept, name: '', bytes: 1 }
    }),
  }
}

const handIn = async (stage: Stage, tab: Tab, draft: Draft, kind: string) => {
  const said = began(stage.ledger, draft, kind, tab.device)
  const kept = await within(() => tab.outbox.put(draft))
  if (kept !== undefined) said(kept)
  stage.count(kept === undefined ? 'put: process ended' : kept ? 'put' : 'put: device refused')
  if (tab.life.alive) flush(tab)
}

const put = async (stage: Stage, tab: Tab, step: Of<'put'>) => {
  if (step.kind !== 'need' && tab.session.who === 'guest') return
  const draft = draftFor(stage, tab, step)
  await handIn(stage, tab, draft, step.kind)
  if (step.twice && tab.life.alive) await handIn(stage, tab, draft, step.kind)
}

const edit = async (stage: Stage, tab: Tab, { pick }: Of<'edit'>) => {
  const deed = chosen(deedsOn(tab), pick)
  if (!deed) return
  touched(stage, deed.id)
  const form = await within(() => tab.outbox.edit(deed.id))
  if (form) tab.form = form
  stage.count(form ? 'edit' : 'edit: not now')
}

const resubmit = async (stage: Stage, tab: Tab, { text, fewer }: Of<'resubmit'>) => {
  const { form } = tab
  if (!form) return
  const { id, route, lane, line, owner } = form
  const version = (stage.ledger.get(id)?.versions.length ?? 0) + 1
  const content = contentOf(form)
  const files = fewer ? form.files.slice(1) : form.files
  const title = `${content.tag} v${version}`
  tab.form = undefined
  stage.count('resubmit')
  await handIn(stage, tab, { id, route, lane, line, owner, files, title, input: { ...content, version, text } }, '')
}

/** Whoever has it open elsewhere sees that it is gone. */
const closeForms = ({ tabs }: Stage, id: string) => {
  for (const tab of tabs) if (tab.form?.id === id) tab.form = undefined
}

const retry = async (stage: Stage, tab: Tab, { pick }: Of<'retry'>) => {
  const deed = chosen(deedsOn(tab), pick)
  if (!deed) return
  touched(stage, deed.id)
  closeForms(stage, deed.id)
  await within(() => tab.outbox.retry(deed.id))
  if (tab.life.alive) flush(tab)
}

const discard = async (stage: Stage, tab: Tab, { pick }: Of<'discard'>) => {
  const deed = chosen(deedsOn(tab), pick)
  const entry = deed && stage.ledger.get(deed.id)
  if (!deed || !entry) return
  const { storage, files } = tab.device
  const unsent = !stage.wire.saw(entry.tag)
  const whole = () => deed.files.every(({ kept }) => files.has(kept))
  const before = whole()
  const gone = await within(() => tab.outbox.discard(deed.id))
  if (!gone && storage.has(deed.id) && before && !whole()) stage.faults.push(`${entry.tag} is half thrown away`)
  if (gone === false) return
  closeForms(stage, deed.id)
  entry.discarded = true
  if (gone) entry.unsent ||= unsent
  stage.count('discard')
}

const deleteFile = async (stage: Stage, tab: Tab, { pick }: Of<'delete-file'>) => {
  const withFiles: Deed[] = deedsOn(tab).filter(({ files, state }) => files.length > 0 && state !== 'held')
  const deed = chosen(withFiles, pick)
  const file = deed && chosen(deed.files, pick)
  if (!deed || !file) return
  await within(() => tab.outbox.discardFile(deed.id, file.id))
  for (const each of stage.ledger.get(deed.id)?.files ?? []) if (each.id === file.id) each.deleted = true
  stage.count('delete file')
}

export const act = (stage: Stage, tab: Tab, step: Act) => {
  if (step.do === 'put') return put(stage, tab, step)
  if (step.do === 'edit') return edit(stage, tab, step)
  if (step.do === 'resubmit') return resubmit(stage, tab, step)
  if (step.do === 'retry') return retry(stage, tab, step)
  if (step.do === 'discard') return discard(stage, tab, step)
  return deleteFile(stage, tab, step)
}
