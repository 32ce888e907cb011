import { amount, attr, text } from '../element'
import type { Builtin } from './builtin'

type RichNode = { type?: string; text?: string; name?: string; attrs?: Record<string, string>; children?: RichNode[] }

const richNode = (node: RichNode): Node => {
  if (node.type === 'text') return document.createTextNode(node.text ?? '')
  const element = document.createElement(node.name ?? 'span')
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value)
  element.append(...(node.children ?? []).map(richNode))
  return element
}

export const richText: Builtin = {
  update: (node, name) => {
    if (name !== 'nodes') return
    const nodes = attr(node, 'nodes')
    if (Array.isArray(nodes)) node.replaceChildren(...(nodes as RichNode[]).map(richNode))
    else node.innerHTML = text(node, 'nodes')
  },
}

export const progress: Builtin = {
  update: (node) => {
    const bar = node as HTMLProgressElement
    bar.max = 100
    bar.value = amount(node, 'percent', 0)
  },
}
