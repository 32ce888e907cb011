import type { Deed } from '../../src/platform/outbox/deed'
import { openOutbox } from '../../src/platform/outbox/engine'
import { type Device, dead, end, newDevice, newLife, nobody, type Tab } from './device'
import type { Ledger } from './ledger'
import { portsOf, type Scene } from './ports'
import type { Script } from './script'
import { openServer } from './server'
import { openWire } from './wire'

/** Everything a schedule plays on. */
export const openStage = ({ devices: many, tabs: each, locks }: Script, count: (what: string) => void) => {
  const faults: string[] = []
  const tabs: Tab[] = []
  let ids = 0
  const server = openServer()
  const wire = openWire(server)
  const scene: Scene = {
    server,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    fault: (says) => void faults.push(says),
    count,
    // two tabs may open it both, and the first to hand it in does not ask the other
    changing: (device, id) => each === 1 && tabs.some((tab) => tab.device === device && tab.form?.id === id),
  }
  const devices = Array.from({ length: many }, (_, at) => newDevice(`D${at + 1}`, wire, locks))
  for (const device of devices) for (let at = 0; at < each; at += 1) tabs.push(newTab(device, scene))
  const ledger: Ledger = new Map()
  return { server, wire, scene, devices, tabs, ledger, faults, count }
}

export type Stage = ReturnType<typeof openStage>

const newTab = (device: Device, scene: Scene): Tab => {
  device.session = { token: scene.server.login('X'), who: 'X' }
  const tab = { device, life: newLife(), session: device.session } as Tab
  tab.outbox = openOutbox(portsOf(tab, scene))
  return tab
}

/** Does something in a process; a process that ends on the way simply has not done the rest. */
export const within = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (error === dead) return undefined
    throw error
  }
}

export const quiet = () => new Promise<void>((resolve) => setImmediate(resolve))

export const flush = (tab: Tab, patient = false) => void within(() => tab.outbox.flush({ patient }))

/** Opens the app on this device again: nothing is known but what the device kept. */
export const show = (tab: Tab, stage: Stage) => {
  if (!tab.life.alive) {
    tab.life = newLife()
    tab.session = tab.device.session
    tab.outbox = openOutbox(portsOf(tab, stage.scene))
  }
  flush(tab)
}

export const login = (tab: Tab, who: string, stage: Stage) => {
  tab.session = who === 'guest' ? nobody : { token: stage.server.login(who), who }
  tab.device.session = tab.session
  flush(tab)
}

/** Timers that have run out by now. */
export const ring = (stage: Stage) => {
  for (const tab of stage.tabs) {
    if (!tab.life.alive || tab.wakeAt === undefined || tab.wakeAt > stage.server.now()) continue
    tab.wakeAt = undefined
    flush(tab, true)
  }
}

export const endAll = (tabs: readonly Tab[]) => {
  for (const tab of tabs) end(tab)
}

export const deedsOn = ({ device }: Tab): Deed[] => [...device.storage.values()]
export const chosen = <Item>(items: readonly Item[], pick: number) => items[pick % Math.max(1, items.length)]

export const touched = ({ ledger }: Stage, id: string) => {
  const entry = ledger.get(id)
  if (entry) entry.touched = true
}
