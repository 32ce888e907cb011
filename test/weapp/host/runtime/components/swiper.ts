import { amount, attr, fire, flag, type Native } from '../element'
import type { Builtin } from './builtin'

const SWIPE_PX = 40

const items = (node: Native) => [...node.children].filter((child) => child.localName === 'swiper-item') as HTMLElement[]

const place = (node: Native, current: number) => {
  node.dataset.current = String(current)
  items(node).forEach((item, index) => {
    item.style.transform = `translate${flag(node, 'vertical') ? 'Y' : 'X'}(${(index - current) * 100}%)`
  })
}

const go = (node: Native, step: number) => {
  const [from, count] = [Number(node.dataset.current ?? 0), items(node).length]
  const to = flag(node, 'circular') ? (from + step + count) % count : Math.min(count - 1, Math.max(0, from + step))
  if (to === from) return
  place(node, to)
  fire(node, 'change', { current: to, source: 'touch' })
  fire(node, 'animationfinish', { current: to, source: 'touch' })
}

export const swiper: Builtin = {
  create: (node) => {
    const start = { x: 0, y: 0 }
    node.addEventListener('touchstart', ({ touches: [first] }) =>
      Object.assign(start, { x: first?.clientX, y: first?.clientY }),
    )
    node.addEventListener('touchend', ({ changedTouches: [last] }) => {
      const moved = flag(node, 'vertical') ? (last?.clientY ?? 0) - start.y : (last?.clientX ?? 0) - start.x
      if (Math.abs(moved) > SWIPE_PX) go(node, moved < 0 ? 1 : -1)
    })
    const follow = () => place(node, Number(node.dataset.current ?? amount(node, 'current', 0)))
    new MutationObserver(follow).observe(node, { childList: true })
  },
  update: (node, name) => {
    if (name === 'current' && attr(node, name) !== undefined) place(node, amount(node, name, 0))
  },
}
