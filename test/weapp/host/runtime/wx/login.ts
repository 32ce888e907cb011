import { record } from '../state'
import { type Callbacks, refuse, settle } from './reply'

const login = async () => {
  const reply = await window.__login()
  if ('fail' in reply) throw refuse(reply.fail)
  return { code: reply.code }
}

export const loginApis = {
  login: (options?: Callbacks) => settle('login', options, login),
  checkSession: (options?: Callbacks) => settle('checkSession', options, () => undefined),
  getSetting: (options?: Callbacks) =>
    settle('getSetting', options, () => ({ authSetting: {}, subscriptionsSetting: {} })),
  openSetting: (options?: Callbacks) =>
    settle('openSetting', options, () => {
      record('openSetting')
      return { authSetting: {} }
    }),
}
