import type { Deed, Draft } from '../../src/platform/outbox/deed'
import type { Outbox } from '../../src/platform/outbox/engine'
import type { Wire } from './wire'

export type Session = { token?: string; who: string }

/** One process: it ends at its `left`-th touch of a port, and never comes back. `locks` are those it keeps for itself. */
export type Life = { alive: boolean; left: number; locks: Map<string, Life> }

export const newLife = (): Life => ({ alive: true, left: Number.POSITIVE_INFINITY, locks: new Map() })

/** A tab, or the mini-program: one life after another. */
export type Tab = {
  device: Device
  life: Life
  session: Session
  outbox: Outbox
  wakeAt?: number
  /** what its owner took back and is changing */
  form?: Draft
}

/** All that survives when a process ends, and the locks a browser keeps for those that live. */
export type Device = {
  name: string
  storage: Map<string, Deed>
  files: Set<string>
  session: Session
  offset: number
  full: boolean
  locks?: Map<string, Life>
  wire: Wire
  /** what the audit has to know */
  everFull: boolean
  everDied: boolean
  remembered: Set<string>
}

export const nobody: Session = { who: 'guest' }

export const newDevice = (name: string, wire: Wire, locking: boolean): Device => ({
  name,
  storage: new Map(),
  files: new Set(),
  session: nobody,
  offset: 0,
  full: false,
  locks: locking ? new Map() : undefined,
  wire,
  everFull: false,
  everDied: false,
  remembered: new Set(),
})

export const dead = new Error('this process has ended')

export const end = (tab: Tab) => {
  const { life, device } = tab
  life.alive = false
  tab.form = undefined
  tab.wakeAt = undefined
  device.everDied = true
  for (const [name, holder] of device.locks ?? []) if (holder === life) device.locks?.delete(name)
}

/** Every port call passes here twice, before its effect and after it, and may get no further. */
export const touch = (tab: Tab, life: Life) => {
  if (life.alive && life.left <= 0) end(tab)
  if (!life.alive) throw dead
  life.left -= 1
}
