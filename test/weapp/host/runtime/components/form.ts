import { fire, text } from '../element'
import type { Builtin } from './builtin'
import { isChosen } from './choice'

const fieldValue = (node: Element): unknown => {
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return node.value
  if (node.localName === 'switch') return isChosen(node)
  const values = (tag: string) => [...node.querySelectorAll(tag)].filter(isChosen).map((one) => text(one, 'value'))
  if (node.localName === 'checkbox-group') return values('checkbox')
  if (node.localName === 'radio-group') return values('radio')[0] ?? ''
  return text(node, 'value')
}

export const submitForm = (form: Element) => {
  const fields = [...form.querySelectorAll('input,textarea,switch,checkbox-group,radio-group,picker')]
  const named = fields.map((node) => [text(node, 'name'), fieldValue(node)] as const).filter(([name]) => name)
  fire(form, 'submit', { value: Object.fromEntries(named), target: {} })
}

export const form: Builtin = {
  create: (node) => node.addEventListener('submit', (event) => event.preventDefault()),
}
