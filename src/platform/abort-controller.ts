type Listener = () => void

/**
 * As much of AbortController as TanStack Query and axios ask for. WeChat has none, and the usual stand-in fires a DOM event,
 * which Taro's document cannot make: a page left while it was reading would crash.
 */
export function AbortController() {
  const listeners = new Set<Listener>()
  const signal = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: Listener) => void listeners.delete(listener),
  }
  const abort = () => {
    if (signal.aborted) return
    signal.aborted = true
    for (const listener of [...listeners]) listener()
    listeners.clear()
  }
  return { signal, abort }
}

/** Only ever asked whether something is one. */
export function AbortSignal() {
  return undefined
}
