import type { HostBridge } from '../bridge'
import { shownTitle } from './chrome'
import { readable } from './element'
import { keptFiles, readBytes, toBase64 } from './files'
import { markField } from './find'
import { emit } from './hub'
import { loadedPackages } from './modules'
import { goBack, navigate, share, shownPage, stackOf, tell, top } from './pages'
import { launchOptions, tellApp } from './start'
import { state } from './state'
import { setNetwork, setTheme } from './wx/device'
import { enterBackground, leaveBackground } from './wx/request'
import { keptStorage } from './wx/storage'
import { pullDown } from './wx/ui'

const hide = () => {
  const page = shownPage()
  if (page) tell(page, 'onHide')
  tellApp('onHide')
  emit('AppHide')
  enterBackground()
}

const show = (query?: Record<string, string>) => {
  leaveBackground()
  const options = { ...launchOptions(), path: top()?.route ?? '', query: query ?? {} }
  tellApp('onShow', options)
  emit('AppShow', options)
  const page = shownPage()
  if (page) tell(page, 'onShow')
}

const dialogs = () => [...document.querySelectorAll<HTMLElement>('.host-veil, .host-toast')].map(readable)

/** Everything a person can read on the screen now, the bars apart. */
const words = () => {
  const page = top()
  return [page ? readable(page.frame) : '', ...dialogs()].join('\n').trim()
}

export const bridge = (): HostBridge => ({
  get ready() {
    return state.ready
  },
  get errors() {
    return state.errors
  },
  get unknown() {
    return state.unknown
  },
  get requests() {
    return state.requests
  },
  get calls() {
    return state.calls
  },
  get toasts() {
    return state.toasts
  },
  packages: loadedPackages,
  stack: () => stackOf().map(({ route, query }) => ({ route, query })),
  text: words,
  title: shownTitle,
  mark: markField,
  choose: (files) => void state.chosen.push(...files),
  setNetwork,
  disturb: (mishap) => void state.mishaps.push(mishap),
  setTheme,
  setPrivacyNeeded: (needed) => {
    state.privacyNeeded = needed
  },
  reLaunch: (url) => navigate('reLaunch', url),
  privacyNeeded: () => state.privacyNeeded,
  back: () => goBack(),
  pullDown,
  share: () => share('menu'),
  hide,
  show,
  kept: () => ({ storage: keptStorage(), files: keptFiles() }),
  file: (path) => {
    const bytes = readBytes(path)
    return bytes && toBase64(bytes)
  },
})
