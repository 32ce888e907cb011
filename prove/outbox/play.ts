import type { Deed, Draft } from '../../src/platform/outbox/deed'
import { end, type Tab } from './device'
import { began, contentOf } from './ledger'
import type { Script, Step } from './script'
import { endAll, flush, login, quiet, ring, type Stage, show, within } from './stage'

const day = 86_400_000

const deedsOn = ({ device }: Tab): Deed[] => [...device.storage.values()].map((text) => JSON.parse(text))
const chosen = <Item>(items: readonly Item[], pick: number) => items[pick % Math.max(1, items.length)]

type Put = Extract<Step, { do: 'put' }>

const draftFor = (stage: Stage, tab: Tab, { kind, lane, text, files }: Put): Draft => {
  const id = stage.scene.newId()
  const input = { ...(kind !== 'act' && { id }), tag: `tag-${id}`, version: 1, text }
  const owner = kind === 'need' ? 'guest' : tab.session.who
  return {
    id,
    route: kind === 'act' ? 'POST /things' : `POST /${kind}s`,
    input,
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

const put = async (stage: Stage, tab: Tab, draft: Draft, kind: string) => {
  const said = began(stage.ledger, draft, kind, tab.device)
  const kept = await within(() => tab.outbox.put(draft))
  if (kept !== undefined) said(kept)
  stage.count(kept === undefined ? 'put: process ended' : kept ? 'put' : 'put: device refused')
  if (tab.life.alive) flush(tab)
}

const touched = (stage: Stage, id: string) => {
  const entry = stage.ledger.get(id)
  if (entry) entry.touched = true
}

const perform = async (stage: Stage, script: Script, step: Step): Promise<void> => {
  const { server, wire, tabs, ledger, count } = stage
  if (step.do === 'move') return void (wire.waiting() > 0 && wire.move(step.pick, step.fate))
  if (step.do === 'arrive') return void (wire.arrive(step.pick) && count('arrived some other day'))
  if (step.do === 'pass') {
    server.pass(step.lapse)
    return ring(stage)
  }
  if (step.do === 'away') {
    if (!script.away) return
    count('eight days away')
    server.pass(8 * day)
    server.revokeAll()
    return endAll(tabs)
  }
  const tab = chosen(tabs, step.tab)
  if (!tab) return
  if (!tab.life.alive) {
    show(tab, stage)
    await quiet()
  }
  if (!tab.life.alive || step.do === 'show') return flush(tab)
  const { outbox, device } = tab

  if (step.do === 'put') {
    // a deed without an id of its own is once for seven days only
    if (step.kind === 'act' && script.away) return
    if (step.kind !== 'need' && tab.session.who === 'guest') return
    const draft = draftFor(stage, tab, step)
    await put(stage, tab, draft, step.kind)
    if (step.twice && tab.life.alive) await put(stage, tab, draft, step.kind)
  }
  if (step.do === 'die') tab.life.left = step.left
  if (step.do === 'login') login(tab, step.who, stage)
  if (step.do === 'expire' && tab.session.token) server.revoke(tab.session.token)
  if (step.do === 'clock') device.offset += step.days * day
  if (step.do === 'full') {
    device.full = step.on
    device.everFull ||= step.on
  }
  if (step.do === 'edit') {
    const deed = chosen(deedsOn(tab), step.pick)
    if (!deed) return
    touched(stage, deed.id)
    const form = await within(() => outbox.edit(deed.id))
    if (form) tab.form = form
    count(form ? 'edit' : 'edit: not now')
  }
  if (step.do === 'resubmit' && tab.form) {
    const { form } = tab
    const { version, ...content } = contentOf(form)
    const next = (ledger.get(form.id)?.versions.length ?? 0) + 1
    const files = step.fewer ? form.files.slice(1) : form.files
    const { rev: _r, seq: _s, state: _t, tried: _d, refusal: _f, at: _a, ...rest } = form as Deed
    const input = { ...content, version: next, text: step.text }
    tab.form = undefined
    count('resubmit')
    await put(stage, tab, { ...rest, input, files, title: `${content.tag} v${next}` }, '')
  }
  if (step.do === 'retry') {
    const deed = chosen(deedsOn(tab), step.pick)
    if (!deed) return
    touched(stage, deed.id)
    await within(() => outbox.retry(deed.id))
    if (tab.life.alive) flush(tab)
  }
  if (step.do === 'discard') {
    const deed = chosen(deedsOn(tab), step.pick)
    const entry = deed && ledger.get(deed.id)
    if (!deed || !entry) return
    const unsent = !wire.saw(entry.tag)
    const gone = await within(() => outbox.discard(deed.id))
    const whole = deed.files.every(({ kept }) => device.files.has(kept))
    if (!gone && device.storage.has(deed.id) && !whole) stage.faults.push(`${entry.tag} is half thrown away`)
    for (const other of stage.tabs) if (gone !== false && other.form?.id === deed.id) other.form = undefined
    if (gone === undefined) entry.discarded = true
    if (!gone) return
    entry.discarded = true
    entry.unsent ||= unsent
    count('discard')
  }
  if (step.do === 'delete-file') {
    const deed = chosen(
      deedsOn(tab).filter(({ files }) => files.length > 0),
      step.pick,
    )
    const file = deed && chosen(deed.files, step.pick)
    if (!deed || !file) return
    await within(() => outbox.discardFile(deed.id, file.id))
    if (deed.state !== 'held')
      for (const entry of ledger.get(deed.id)?.files ?? []) if (entry.id === file.id) entry.deleted = true
    count('delete file')
  }
}

/** Plays a schedule, then lets everybody come home: network, storage and sessions as they should be. */
export const play = async (stage: Stage, script: Script) => {
  for (const step of script.steps) {
    await perform(stage, script, step)
    await quiet()
  }
  endAll(stage.tabs)
  for (const device of stage.devices) {
    const tab = stage.tabs.find((one) => one.device === device)
    if (!tab) continue
    device.full = false
    for (const who of ['guest', 'X', 'Y']) await calm(stage, tab, who)
  }
  while (stage.wire.arrive(0)) stage.count('arrived after all was done')
}

/** The first answer is lost once more: whoever waits has to try again of himself. */
const settleDown = async (stage: Stage, tab: Tab) => {
  for (let rounds = 0; rounds < 200; rounds += 1) {
    await quiet()
    if (stage.wire.waiting() > 0) stage.wire.move(0, rounds === 0 ? 'silent' : 'ok')
    else if (tab.wakeAt !== undefined) {
      stage.server.pass(Math.max(0, tab.wakeAt - stage.server.now()))
      ring(stage)
    } else return
  }
  stage.faults.push(`${tab.device.name} does not come to rest`)
}

/** One owner comes back, takes up again what lay aside, and waits until nothing moves. */
const calm = async (stage: Stage, tab: Tab, who: string) => {
  if (tab.life.alive) end(tab)
  show(tab, stage)
  login(tab, who, stage)
  await settleDown(stage, tab)
  for (const deed of deedsOn(tab).filter(({ state, owner }) => state === 'held' && owner.key === who)) {
    touched(stage, deed.id)
    await within(() => tab.outbox.retry(deed.id))
  }
  flush(tab)
  await settleDown(stage, tab)
}
