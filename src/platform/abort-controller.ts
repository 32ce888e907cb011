/*
 * The mini-program has no AbortController, and the usual polyfills build DOM events that Taro's document cannot make.
 * This is the part that TanStack Query uses; config/ provides it to the mini-program alone.
 */
type Listener = (event: { type: 'abort' }) => void

export type Signal = {
  aborted: boolean
  reason: unknown
  onabort: Listener | null
  addEventListener: (type: 'abort', listener: Listener) => void
  removeEventListener: (type: 'abort', listener: Listener) => void
  throwIfAborted: () => void
}

const newSignal = () => {
  const listeners = new Set<Listener>()
  const signal: Signal = {
    aborted: false,
    reason: undefined,
    onabort: null,
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    throwIfAborted: () => {
      if (signal.aborted) throw signal.reason
    },
  }
  const abort = (reason: unknown = new Error('abort')) => {
    if (signal.aborted) return
    signal.aborted = true
    signal.reason = reason
    signal.onabort?.({ type: 'abort' })
    for (const listener of [...listeners]) listener({ type: 'abort' })
  }
  return { signal, abort }
}

/** Called with `new`, as the browser's own: what it returns is the controller. */
export function AbortController() {
  return newSignal()
}

/** Only asked whether it exists. */
export function AbortSignal() {
  return newSignal().signal
}
