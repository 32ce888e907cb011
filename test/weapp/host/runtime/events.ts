import { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Native } from './element'

type Target = { id?: string; dataset?: object | null; $$?: unknown } | null

const target = (element: Target) => ({
  id: element?.id ?? '',
  dataset: { ...element?.dataset },
  offsetLeft: 0,
  offsetTop: 0,
})

/**
 * The plain object WeChat hands to a handler. It has no stopPropagation of its own: frameworks copy its keys
 * onto their own event and would lose theirs.
 */
export const plain = (argument: unknown): unknown => {
  if (!(argument instanceof glassEasel.Event)) return argument
  const event = argument as glassEasel.ShadowedEvent<unknown>
  const { touches = [], changedTouches = [] } = (event.extraFields ?? {}) as {
    touches?: unknown[]
    changedTouches?: unknown[]
  }
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    target: target(event.target),
    currentTarget: target(event.currentTarget),
    mark: event.mark ?? {},
    touches,
    changedTouches,
  }
}

const touch = ({ identifier, clientX, clientY, pageX, pageY }: Touch) => ({
  identifier,
  clientX,
  clientY,
  pageX,
  pageY,
})

const touchesOf = (event: unknown) => {
  if (!(event instanceof TouchEvent)) return { touches: [], changedTouches: [] }
  return { touches: [...event.touches].map(touch), changedTouches: [...event.changedTouches].map(touch) }
}

/** What the DOM may tell the app directly; everything else is said by the built-in components themselves. */
const PASSED = new Set(['tap', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'transitionend', 'animationend'])

const isDead = (event: unknown) =>
  event instanceof Event && event.target instanceof Element && event.target.closest('button[disabled]') !== null

export const wireDomEvents = (context: glassEasel.CurrentWindowBackendContext) => {
  context.onEvent((element, type, detail, options) => {
    if (!PASSED.has(type) || isDead(options.originalEvent)) return
    const where = type.startsWith('touch') ? {} : detail
    glassEasel.Event.triggerEvent(element, type, where, { ...options, extraFields: touchesOf(options.originalEvent) })
  })
}

const LONG_PRESS_MS = 350

export const wireLongPress = () => {
  let timer = 0
  const stop = () => window.clearTimeout(timer)
  const start = (event: TouchEvent) => {
    let node = event.target as Native | null
    while (node && !node.__wxElement) node = node.parentElement
    const element = node?.__wxElement
    const [first] = event.touches
    if (!element || !first) return
    const press = () =>
      glassEasel.Event.triggerEvent(
        element,
        'longpress',
        { x: first.clientX, y: first.clientY },
        { bubbles: true, composed: true },
      )
    timer = window.setTimeout(press, LONG_PRESS_MS)
  }
  document.addEventListener('touchstart', start, true)
  for (const type of ['touchend', 'touchmove', 'touchcancel']) document.addEventListener(type, stop, true)
}
