import { amount, attr, fire, flag, type Native, text } from '../element'
import type { Builtin } from './builtin'

type Field = (HTMLInputElement | HTMLTextAreaElement) & Native

/** WeChat's own default; a longer value is cut there and must be cut here. */
const DEFAULT_MAX_LENGTH = 140

const cut = (field: Field, value: string) => {
  const most = amount(field, 'maxlength', DEFAULT_MAX_LENGTH)
  return most < 0 ? value : value.slice(0, most)
}

const grow = (field: Field) => {
  if (field.localName !== 'textarea' || !flag(field, 'auto-height')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

const detail = (field: Field) => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })

const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', nickname: 'text' }

const setKind = (field: HTMLInputElement & Native) => {
  const kind = text(field, 'type', 'text')
  field.type = flag(field, 'password') ? 'password' : 'text'
  field.inputMode = INPUT_MODES[kind] ?? 'text'
}

const updates: Record<string, (field: Field) => void> = {
  value: (field) => {
    const value = cut(field, text(field, 'value'))
    if (field.value !== value) field.value = value
    grow(field)
  },
  disabled: (field) => {
    field.disabled = flag(field, 'disabled')
  },
  focus: (field) => {
    if (flag(field, 'focus')) window.setTimeout(() => field.focus())
  },
  maxlength: (field) => field.removeAttribute('maxlength'),
  type: (field) => field instanceof HTMLInputElement && setKind(field),
  password: (field) => field instanceof HTMLInputElement && setKind(field),
  'placeholder-style': (field) => {
    const color = /(?:^|;)\s*color:\s*([^;]+)/.exec(text(field, 'placeholder-style'))?.[1]
    if (color) field.style.setProperty('--placeholder', color)
  },
}

export const textField: Builtin = {
  create: (node) => {
    const field = node as Field
    field.addEventListener('input', () => {
      const value = cut(field, field.value)
      if (value !== field.value) field.value = value
      grow(field)
      fire(field, 'input', { ...detail(field), keyCode: 0 })
    })
    field.addEventListener('focus', () => fire(field, 'focus', { value: field.value, height: 0 }))
    field.addEventListener('blur', () => fire(field, 'blur', detail(field)))
    field.addEventListener('keydown', (event) => {
      const enter = (event as KeyboardEvent).key === 'Enter'
      if (enter && field.localName === 'input') fire(field, 'confirm', { value: field.value })
    })
  },
  update: (node, name) => {
    if (name === 'maxlength' && node.getAttribute('maxlength') === null) return
    updates[name]?.(node as Field)
    if (attr(node, 'auto-focus') && name === 'auto-focus') window.setTimeout(() => node.focus())
  },
}
