/** What the Node side and the page side of the host say to each other. */

export type Theme = 'light' | 'dark'
export type Network = 'wifi' | '4g' | 'none'

/** A file the test hands to the next chooseImage, chooseMedia or chooseMessageFile. */
export type ChosenFile = { name: string; type: string; base64: string }

export type LoginReply = { code: string } | { fail: string }
export type PhoneReply = { code: string } | { fail: string; errno?: number }

export type RequestRecord = {
  api: 'request' | 'uploadFile' | 'downloadFile'
  method: string
  url: string
  header: Record<string, string>
  data?: unknown
  statusCode?: number
  fail?: string
}

export type CallRecord = { api: string; options: unknown }

/**
 * What is to become of the next requests whose address contains `match`: `lost` on the way there, `unanswered` after the
 * API has had it, or answered by a gateway in its place.
 */
export type Mishap = {
  match: string
  becomes: 'lost' | 'unanswered' | { statusCode: number; body: string }
  times: number
}

/** All that survives when the mini-program is killed. */
export type Kept = { storage: Record<string, string>; files: Record<string, string> }

export type Boot = {
  path: string
  query: Record<string, string>
  scene: number
  theme: Theme
  fontScale: number
  network: Network
  kept: Kept
  /** Request domains declared for the mini-program, as in WeChat's console. */
  domains: string[]
  /** The user has not yet agreed to the privacy guide. */
  privacyNeeded: boolean
  /** Bytes that files under USER_DATA_PATH may take. */
  fileRoom: number
}

export type AppData = {
  json: Record<string, Record<string, unknown>>
  css: Record<string, string>
  templates: Record<string, (name: string) => never>
}

export type ModuleFactory = (...scope: unknown[]) => void

/** One forwarded request: everything but the body travels in headers. */
export type ProxyCall = { url: string; method: string; header: Record<string, string>; form?: UploadForm }
export type UploadForm = { name: string; fileName: string; type: string; fields: Record<string, string> }
export type ProxyReply = { statusCode: number; header: Record<string, string>; cookies: string[] } | { fail: string }

export type HostBridge = {
  ready: boolean
  errors: string[]
  unknown: string[]
  requests: RequestRecord[]
  calls: CallRecord[]
  toasts: string[]
  packages: () => string[]
  stack: () => { route: string; query: Record<string, string> }[]
  text: () => string
  title: () => string
  /** Marks the field that belongs to a label; false while there is none. */
  mark: (label: string, kinds: string, mark: string) => boolean
  choose: (files: ChosenFile[]) => void
  setNetwork: (network: Network) => void
  disturb: (mishap: Mishap) => void
  setTheme: (theme: Theme) => void
  setPrivacyNeeded: (needed: boolean) => void
  reLaunch: (url: string) => Promise<unknown>
  privacyNeeded: () => boolean
  back: () => void
  pullDown: () => void
  share: () => unknown
  hide: () => void
  show: (query?: Record<string, string>) => void
  kept: () => Kept
  /** The bytes, in base64, of a file that the app holds now, a temporary one too. */
  file: (path: string) => string | undefined
}

declare global {
  interface Window {
    __boot: Boot
    __app: AppData
    __modules: Record<string, ModuleFactory>
    __host: HostBridge
    __login: () => Promise<LoginReply>
    __phone: (kind: string) => Promise<PhoneReply>
  }
}
