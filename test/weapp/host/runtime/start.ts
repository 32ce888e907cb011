import { entry } from './config'
import { emit } from './hub'
import { application, loadPackage, run } from './modules'
import { boot, guarded } from './state'

/** How the mini-program was opened, as App.onLaunch and wx.getLaunchOptionsSync tell it. */
export const launchOptions = () => ({
  path: boot.path || entry,
  query: boot.query,
  scene: boot.scene,
  referrerInfo: {},
  apiCategory: 'default',
})

export const tellApp = (method: string, argument?: unknown) => {
  const own = application.instance?.[method]
  if (typeof own === 'function') guarded(`App ${method}`, () => own.call(application.instance, argument))
}

let started: Promise<void> | undefined

const start = async () => {
  await loadPackage('')
  run('app.js')
  tellApp('onLaunch', launchOptions())
  tellApp('onShow', launchOptions())
  emit('AppShow', launchOptions())
}

/** Runs app.js once, when the first page of the main package or of an ordinary subpackage is opened. */
export const startApp = () => (started ??= start())
