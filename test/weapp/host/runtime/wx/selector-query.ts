import { engineOf } from '../element'
import { top } from '../pages'

type Fields = {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
}
type Callback = (result: unknown) => void
type CanvasNode = HTMLCanvasElement & { createImage?: () => HTMLImageElement }

/** A canvas as the logic layer of WeChat holds it: with its own clock and images. */
const canvasNode = (canvas: CanvasNode) =>
  Object.assign(canvas, {
    createImage: () => new Image(),
    requestAnimationFrame: (work: FrameRequestCallback) => window.requestAnimationFrame(work),
    cancelAnimationFrame: (id: number) => window.cancelAnimationFrame(id),
  })

const measure = (node: Element, fields: Fields) => {
  const { left, top: y, right, bottom, width, height } = node.getBoundingClientRect()
  return {
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: { ...engineOf(node)?.dataset } }),
    ...(fields.rect && { left, top: y, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && {
      scrollLeft: node.scrollLeft,
      scrollTop: node.scrollTop,
      scrollWidth: node.scrollWidth,
      scrollHeight: node.scrollHeight,
    }),
    ...(fields.node && { node: node instanceof HTMLCanvasElement ? canvasNode(node) : node }),
  }
}

const plainSelector = (selector: string) => selector.replaceAll('>>>', ' ')

export const createSelectorQuery = () => {
  const asked: (() => unknown)[] = []
  const ask = (selector: string | null, all: boolean) => {
    const find = (fields: Fields) => {
      const scroller = top()?.scroller
      if (!scroller) return null
      if (selector === null) return measure(scroller, fields)
      const found = [...scroller.querySelectorAll(plainSelector(selector))].map((node) => measure(node, fields))
      return all ? found : (found[0] ?? null)
    }
    const add = (fields: Fields) => (callback?: Callback) => {
      asked.push(() => {
        const result = find(fields)
        callback?.(result)
        return result
      })
      return query
    }
    return {
      boundingClientRect: add({ id: true, dataset: true, rect: true, size: true }),
      scrollOffset: add({ id: true, dataset: true, scrollOffset: true }),
      node: add({ node: true }),
      fields: (fields: Fields, callback?: Callback) => add(fields)(callback),
    }
  }
  const query = {
    in: () => query,
    select: (selector: string) => ask(selector, false),
    selectAll: (selector: string) => ask(selector, true),
    selectViewport: () => ask(null, false),
    exec: (callback?: (results: unknown[]) => void) => {
      window.requestAnimationFrame(() => callback?.(asked.map((one) => one())))
      return query
    },
  }
  return query
}
