import { goBack, navigate } from '../pages'
import { record } from '../state'
import { type Callbacks, settle } from './reply'

type Go = Callbacks & { url: string }

type Listener = (...given: unknown[]) => void

/** The channel between a page and the one it opened. */
const makeChannel = () => {
  const listeners = new Map<string, Set<Listener>>()
  const on = (name: string, listener: Listener) =>
    void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
  const off = (name: string, listener?: Listener) =>
    void (listener ? listeners.get(name)?.delete(listener) : listeners.delete(name))
  const once = (name: string, listener: Listener) => {
    const wrapped: Listener = (...given) => {
      off(name, wrapped)
      listener(...given)
    }
    on(name, wrapped)
  }
  const emit = (name: string, ...given: unknown[]) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(...given)
  }
  return { on, off, once, emit }
}

const go = (way: Parameters<typeof navigate>[0]) => (options: Go) =>
  settle(way, options, async () => {
    await navigate(way, options.url)
    return way === 'navigateTo' ? { eventChannel: makeChannel() } : {}
  })

export const navigation = {
  navigateTo: go('navigateTo'),
  redirectTo: go('redirectTo'),
  switchTab: go('switchTab'),
  reLaunch: go('reLaunch'),
  navigateBack: (options?: Callbacks & { delta?: number }) =>
    settle('navigateBack', options, () => goBack(options?.delta)),
  navigateToMiniProgram: (options: Callbacks) =>
    settle('navigateToMiniProgram', options, () => record('navigateToMiniProgram', options)),
  exitMiniProgram: (options?: Callbacks) => settle('exitMiniProgram', options, () => record('exitMiniProgram')),
}
