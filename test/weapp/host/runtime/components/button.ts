import { doors } from '../doors'
import { engineOf, fire, flag, type Native, text } from '../element'
import { record } from '../state'
import { agreePrivacy, askPrivacy } from '../wx/privacy'
import type { Builtin } from './builtin'
import { submitForm } from './form'

const askPhone = async (node: Native, event: string) => {
  const api = event === 'getphonenumber' ? 'getPhoneNumber' : 'getRealtimePhoneNumber'
  record(api)
  if (!(await askPrivacy()))
    return fire(node, event, { errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 })
  const reply = await window.__phone(api)
  if ('code' in reply) return fire(node, event, { errMsg: `${api}:ok`, code: reply.code })
  fire(node, event, { errMsg: `${api}:fail ${reply.fail}`, errno: reply.errno })
}

const OPEN_TYPES: Record<string, (node: Native) => unknown> = {
  getPhoneNumber: (node) => askPhone(node, 'getphonenumber'),
  getRealtimePhoneNumber: (node) => askPhone(node, 'getrealtimephonenumber'),
  agreePrivacyAuthorization: (node) => {
    agreePrivacy()
    fire(node, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  share: (node) => doors.share('button', { id: node.id, dataset: { ...engineOf(node)?.dataset } }),
}

const press = (node: Native) => {
  if (flag(node, 'disabled')) return
  const form = node.closest('form')
  const formType = text(node, 'form-type')
  if (form && formType === 'submit') submitForm(form)
  if (form && formType === 'reset') {
    form.reset()
    fire(form, 'reset')
  }
  for (const openType of text(node, 'open-type').split('|').filter(Boolean))
    (OPEN_TYPES[openType] ?? (() => record(`button:${openType}`)))(node)
}

export const button: Builtin = {
  create: (node) => {
    ;(node as HTMLButtonElement & Native).type = 'button'
    node.addEventListener('click', () => press(node))
  },
  update: (node, name) => {
    const element = node as HTMLButtonElement & Native
    if (name === 'disabled') element.disabled = flag(node, 'disabled')
    if (name === 'type') {
      element.dataset.look = text(node, 'type', 'default')
      element.type = 'button'
    }
    if (name === 'size' || name === 'plain' || name === 'loading') element.dataset[name] = text(node, name)
  },
}
