import { listen, unlisten } from '../hub'

const NAMES = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'NetworkStatusChange'],
  ...[
    'NetworkWeakChange',
    'WindowResize',
    'KeyboardHeightChange',
    'MemoryWarning',
    'UserCaptureScreen',
    'LazyLoadError',
  ],
]

type Listener = (...given: unknown[]) => void

/** wx.onX and wx.offX for everything that can happen to an app here. */
export const listeners = Object.fromEntries(
  NAMES.flatMap((name) => [
    [`on${name}`, (listener: Listener) => listen(name, listener)],
    [`off${name}`, (listener?: Listener) => unlisten(name, listener)],
  ]),
)
