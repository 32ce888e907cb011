import { act } from './acts'
import { end, type Tab } from './device'
import type { Script, Step } from './script'
import { chosen, deedsOn, endAll, flush, login, quiet, ring, type Stage, show, touched, within } from './stage'

const day = 86_400_000

/** Eight days without a network: every process is over, every session too. */
const goAway = ({ server, tabs, count }: Stage) => {
  count('eight days away')
  server.pass(8 * day)
  server.revokeAll()
  endAll(tabs)
}

const onDevice = async (stage: Stage, { away }: Script, tab: Tab, step: Extract<Step, { tab: number }>) => {
  const { device, session, life } = tab
  if (step.do === 'show') return flush(tab)
  if (step.do === 'login') return login(tab, step.who, stage)
  if (step.do === 'die') life.left = step.left
  else if (step.do === 'expire') stage.server.revoke(session.token ?? '')
  else if (step.do === 'clock') device.offset += step.days * day
  else if (step.do === 'full') {
    device.full = step.on
    device.everFull ||= step.on
  }
  // a deed without an id of its own is once for seven days only
  else if (!(away && step.do === 'put' && step.kind === 'act')) await act(stage, tab, step)
}

const perform = async (stage: Stage, script: Script, step: Step): Promise<void> => {
  const { server, wire, tabs, count } = stage
  if (step.do === 'move') return void (wire.waiting() > 0 && wire.move(step.pick, step.fate))
  if (step.do === 'arrive') return void (wire.arrive(step.pick) && count('arrived some other day'))
  if (step.do === 'away') return script.away ? goAway(stage) : undefined
  if (step.do === 'pass') {
    server.pass(step.lapse)
    return ring(stage)
  }
  const tab = chosen(tabs, step.tab)
  if (tab && !tab.life.alive) {
    show(tab, stage)
    await quiet()
  }
  if (tab?.life.alive) await onDevice(stage, script, tab, step)
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
  end(tab)
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

/** Plays a schedule, then lets everybody come home: network, storage and sessions as they should be. */
export const play = async (stage: Stage, script: Script) => {
  for (const step of script.steps) {
    await perform(stage, script, step)
    await quiet()
  }
  endAll(stage.tabs)
  for (const device of stage.devices) {
    const tab = stage.tabs.find((one) => one.device === device)
    device.full = false
    for (const who of ['guest', 'X', 'Y']) if (tab) await calm(stage, tab, who)
  }
  while (stage.wire.arrive(0)) stage.count('arrived after all was done')
}
