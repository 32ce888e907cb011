import { amount, attr, fire, flag, type Native, text } from '../element'
import type { Builtin } from './builtin'

const DEFAULT_THRESHOLD = 50

const report = (node: Native, last: { top: number; left: number }) => {
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = node
  const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop]
  Object.assign(last, { top: scrollTop, left: scrollLeft })
  fire(node, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
  const lower = amount(node, 'lower-threshold', DEFAULT_THRESHOLD)
  const upper = amount(node, 'upper-threshold', DEFAULT_THRESHOLD)
  if (deltaY < 0 && scrollTop + node.clientHeight >= scrollHeight - lower)
    fire(node, 'scrolltolower', { direction: 'bottom' })
  if (deltaX < 0 && scrollLeft + node.clientWidth >= scrollWidth - lower)
    fire(node, 'scrolltolower', { direction: 'right' })
  if (deltaY > 0 && scrollTop <= upper) fire(node, 'scrolltoupper', { direction: 'top' })
  if (deltaX > 0 && scrollLeft <= upper) fire(node, 'scrolltoupper', { direction: 'left' })
}

const show = (id: string) => {
  if (id) document.getElementById(id)?.scrollIntoView({ block: 'start', inline: 'start' })
}

export const scrollView: Builtin = {
  create: (node) => {
    const last = { top: 0, left: 0 }
    node.addEventListener('scroll', () => report(node, last))
  },
  update: (node, name) => {
    if (name === 'scroll-y') node.toggleAttribute('data-host-y', flag(node, name))
    if (name === 'scroll-x') node.toggleAttribute('data-host-x', flag(node, name))
    if (attr(node, name) === undefined) return
    if (name === 'scroll-top') node.scrollTop = amount(node, name, 0)
    if (name === 'scroll-left') node.scrollLeft = amount(node, name, 0)
    if (name === 'scroll-into-view') window.setTimeout(() => show(text(node, name)))
  },
}
