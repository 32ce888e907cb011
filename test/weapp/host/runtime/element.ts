import { glassEasel } from 'glass-easel-miniprogram-adapter'

/** A DOM node made by the component engine. */
export type Native = HTMLElement & { __wxElement?: glassEasel.Element }

export const engineOf = (node: Node | null): glassEasel.Element | undefined => (node as Native | null)?.__wxElement

/** The value as the template gave it: objects and arrays are still themselves. */
export const attr = (node: Element, name: string): unknown => {
  const value = engineOf(node)?.getAttribute(name)
  return value === null || value === '' ? undefined : value
}

export const text = (node: Element, name: string, otherwise = ''): string => {
  const value = attr(node, name)
  return value === undefined ? otherwise : String(value)
}

export const flag = (node: Element, name: string, otherwise = false): boolean => {
  const value = attr(node, name)
  return value === undefined ? otherwise : value !== false && value !== 'false'
}

export const amount = (node: Element, name: string, otherwise: number): number => {
  const value = Number(attr(node, name) ?? otherwise)
  return Number.isNaN(value) ? otherwise : value
}

/** The words a person can see in a node. */
export const readable = (node: HTMLElement) => node.innerText

/** A component's own event, as WeChat's built-in components send it: not bubbling unless said. */
export const fire = (node: Element, type: string, detail: unknown = {}, bubbles = false) => {
  const element = engineOf(node)
  if (element) glassEasel.Event.triggerEvent(element, type, detail, { bubbles, composed: bubbles })
}

/** A node of the host's own chrome: bars, sheets, dialogs. */
export const make = (className: string, words = '', tag = 'div') => {
  const node = document.createElement(tag)
  node.className = className
  node.textContent = words
  return node
}
