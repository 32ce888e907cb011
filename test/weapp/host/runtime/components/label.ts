import { text } from '../element'
import type { Builtin } from './builtin'
import { activate } from './choice'

const CONTROLS = 'switch,checkbox,radio,button,input,textarea,picker'

export const label: Builtin = {
  create: (node) =>
    node.addEventListener('click', (event) => {
      const touched = event.target as Element
      if (touched.closest(CONTROLS)) return
      event.preventDefault()
      const id = text(node, 'for')
      const control = id ? document.getElementById(id) : node.querySelector<HTMLElement>(CONTROLS)
      if (!control) return
      if (['switch', 'checkbox', 'radio'].includes(control.localName)) return activate(control)
      if (control.localName === 'input' || control.localName === 'textarea') return control.focus()
      control.click()
    }),
}
