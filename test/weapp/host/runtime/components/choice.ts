import { fire, flag, type Native, text } from '../element'
import type { Builtin } from './builtin'

const chosen = new WeakSet<Element>()

export const isChosen = (node: Element) => chosen.has(node)

const set = (node: Element, on: boolean) => {
  if (on) chosen.add(node)
  else chosen.delete(node)
  node.toggleAttribute('data-host-on', on)
}

const chosenValues = (group: Element, tag: string) =>
  [...group.querySelectorAll(tag)].filter(isChosen).map((node) => text(node, 'value'))

/** What one tap does to a switch, a checkbox or a radio. */
export const activate = (node: Native) => {
  if (flag(node, 'disabled')) return
  if (node.localName === 'switch') {
    set(node, !isChosen(node))
    fire(node, 'change', { value: isChosen(node) })
    return
  }
  const group = node.closest(`${node.localName}-group`)
  if (node.localName === 'radio') {
    if (isChosen(node)) return
    for (const other of group?.querySelectorAll('radio') ?? []) set(other, other === node)
    set(node, true)
  } else set(node, !isChosen(node))
  if (!group) return
  const values = chosenValues(group, node.localName)
  fire(group, 'change', { value: node.localName === 'radio' ? (values[0] ?? '') : values })
}

export const choice: Builtin = {
  create: (node) => node.addEventListener('click', () => activate(node)),
  update: (node, name) => {
    if (name === 'checked') set(node, flag(node, 'checked'))
  },
}
