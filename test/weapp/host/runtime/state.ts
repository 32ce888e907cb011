import type { CallRecord, ChosenFile, Mishap, RequestRecord } from '../bridge'

export const { __boot: boot, __app: app } = window

/** What the test reads afterwards and what it may change while the app runs. */
export const state = {
  ready: false,
  errors: [] as string[],
  unknown: [] as string[],
  requests: [] as RequestRecord[],
  calls: [] as CallRecord[],
  toasts: [] as string[],
  chosen: [] as ChosenFile[],
  mishaps: [] as Mishap[],
  theme: boot.theme,
  network: boot.network,
  privacyNeeded: boot.privacyNeeded,
}

const words = (error: unknown) => {
  if (error instanceof Error) return error.stack ?? error.message
  return typeof error === 'object' ? JSON.stringify(error) : String(error)
}

export const fault = (where: string, error: unknown) => {
  state.errors.push(`${where}: ${words(error)}`)
}

export const unknown = (name: string) => {
  if (!state.unknown.includes(name)) state.unknown.push(name)
}

/** Keeps what has no effect inside the page (sharing, the clipboard, a preview) for the test to look at. */
export const record = (api: string, options: unknown = {}) => {
  state.calls.push({ api, options: JSON.parse(JSON.stringify(options ?? {})) })
}

/** Runs the app's code; what it throws fails the run and not the host. */
export const guarded = (where: string, work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    fault(where, error)
    return undefined
  }
}

export const watchErrors = () => {
  window.addEventListener('error', (event) => fault('页面错误', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => fault('未处理的拒绝', event.reason))
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.blockedURI === 'eval') fault('小程序不允许', '由文字生成代码（eval、new Function）')
  })
}
