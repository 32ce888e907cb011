import { guarded } from './state'

type Listener = (...payload: unknown[]) => unknown

const listeners = new Map<string, Set<Listener>>()

export const listen = (name: string, listener: Listener) => {
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known.add(listener))
}

export const unlisten = (name: string, listener?: Listener) => {
  if (listener) listeners.get(name)?.delete(listener)
  else listeners.delete(name)
}

export const listening = (name: string) => (listeners.get(name)?.size ?? 0) > 0

export const emit = (name: string, ...payload: unknown[]) => {
  for (const listener of [...(listeners.get(name) ?? [])]) guarded(`on${name}`, () => listener(...payload))
}
