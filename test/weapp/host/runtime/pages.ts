import { drawChrome, pageArea } from './chrome'
import { entry, isIndependent, isTab, packageOf, pages, tabBar, windowOf } from './config'
import { make } from './element'
import { createRoot } from './engine'
import { loadPackage } from './modules'
import { parseUrl, resolvePath } from './paths'
import { registerComponent } from './registry'
import { startApp, tellApp } from './start'
import { app, boot, fault, guarded, record } from './state'
import { refuse } from './wx/reply'

type Instance = Record<string, unknown>
export type OpenPage = {
  route: string
  query: Record<string, string>
  frame: HTMLElement
  scroller: HTMLElement
  instance: Instance
  release: () => void
}

const STACK_LIMIT = 10
const REACH_BOTTOM_PX = 50

let stack: OpenPage[] = []
let shown: OpenPage | undefined
const tabPages = new Map<string, OpenPage>()
const sheets = new Map<string, HTMLStyleElement>()

export const top = () => stack[stack.length - 1]
export const stackOf = () => stack
export const pageInstances = () => stack.map(({ instance }) => instance)

/** Calls a page's lifecycle method when it has one. */
export const tell = (page: OpenPage, method: string, argument?: unknown) => {
  const own = page.instance[method]
  if (typeof own === 'function') return guarded(`${page.route} ${method}`, () => own.call(page.instance, argument))
  return undefined
}

const styleOf = (route: string) => {
  const known = sheets.get(route)
  if (known) return known
  const sheet = document.createElement('style')
  sheet.textContent = app.css[route] ?? ''
  document.head.append(sheet)
  sheets.set(route, sheet)
  return sheet
}

let appSheet: HTMLStyleElement | undefined

/** app.wxss; it does not reach the pages of an independent package. */
export const addAppStyle = () => {
  appSheet = styleOf('app')
  sheets.delete('app')
}

const watchScroll = (page: OpenPage) => {
  const reach = windowOf(page.route).onReachBottomDistance ?? REACH_BOTTOM_PX
  let last = 0
  page.scroller.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = page.scroller
    tell(page, 'onPageScroll', { scrollTop })
    if (scrollTop > last && scrollTop + clientHeight >= scrollHeight - reach) tell(page, 'onReachBottom')
    last = scrollTop
  })
}

const leave = () => {
  if (shown) tell(shown, 'onHide')
  shown = undefined
}

/** Builds a page and pushes it; lifecycle in WeChat's order: load, show, ready. */
const push = (route: string, query: Record<string, string>) => {
  registerComponent(route)
  const frame = make('host-frame')
  frame.dataset.route = route
  const scroller = make('host-scroller')
  const place = make('', '', 'i')
  scroller.append(place)
  frame.append(scroller)
  pageArea.append(frame)
  styleOf(route)
  const root = createRoot(route)
  const instance = root.get() as unknown as Instance
  Object.assign(instance, { route, __route__: route, options: query })
  const page: OpenPage = { route, query, frame, scroller, instance, release: () => root.release() }
  leave()
  stack.push(page)
  if (isTab(route)) tabPages.set(route, page)
  tell(page, 'onLoad', query)
  shown = page
  tell(page, 'onShow')
  type Backend = Parameters<typeof root.attach>[0]
  root.attach(scroller as unknown as Backend, place as unknown as Backend)
  tell(page, 'onReady')
  watchScroll(page)
  return page
}

const drop = (page: OpenPage | undefined) => {
  if (!page) return
  if (shown === page) shown = undefined
  tell(page, 'onUnload')
  page.release()
  page.frame.remove()
  if (tabPages.get(page.route) === page) tabPages.delete(page.route)
}

const pressTab = (index: number) => {
  const { pagePath, text } = tabBar().list[index] ?? { pagePath: entry, text: '' }
  const press = async () => {
    await navigate('switchTab', `/${pagePath}`)
    const page = top()
    if (page) tell(page, 'onTabItemTap', { index, pagePath, text })
  }
  press().catch((error: unknown) => fault('tabBar', error))
}

/** Brings the top of the stack to the screen. */
export const showTop = () => {
  const page = top()
  if (!page) return
  for (const other of new Set([...stack, ...tabPages.values()])) other.frame.hidden = other !== page
  for (const [route, sheet] of sheets) sheet.media = route === page.route ? '' : 'not all'
  if (appSheet) appSheet.media = isIndependent(packageOf(page.route)) ? 'not all' : ''
  if (shown !== page) {
    leave()
    shown = page
    tell(page, 'onShow')
  }
  drawChrome({ route: page.route, depth: stack.length, key: page }, pressTab)
}

type Way = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

const check = (way: Way, route: string) => {
  const tab = isTab(route)
  if (!pages.includes(route)) throw refuse(`page "${route}" is not found`)
  if (tab && (way === 'navigateTo' || way === 'redirectTo')) throw refuse(`can not ${way} a tabbar page`)
  if (!tab && way === 'switchTab') throw refuse('can not switch to no-tabBar page')
  if (way === 'navigateTo' && stack.length >= STACK_LIMIT) throw refuse('webview count limit exceed')
}

const moves: Record<Way, (route: string, query: Record<string, string>) => void> = {
  navigateTo: push,
  redirectTo: (route, query) => {
    drop(stack.pop())
    push(route, query)
  },
  reLaunch: (route, query) => {
    for (const page of new Set([...stack, ...tabPages.values()])) drop(page)
    stack = []
    push(route, query)
  },
  switchTab: (route, query) => {
    for (const page of stack.filter((one) => !isTab(one.route))) drop(page)
    const kept = tabPages.get(route)
    if (stack.some((page) => page !== kept)) leave()
    stack = kept ? [kept] : []
    if (!kept) push(route, query)
  },
}

/** Loads what the page needs: its package, and the app itself unless the package is independent. */
const prepare = async (route: string) => {
  const root = packageOf(route)
  if (!isIndependent(root)) await startApp()
  await loadPackage(root)
}

export const navigate = async (way: Way, url: string) => {
  const { route, query } = parseUrl(top()?.route ?? '', url)
  check(way, route)
  await prepare(route)
  moves[way](route, query)
  showTop()
}

export const launch = async () => {
  const route = resolvePath('', boot.path || entry)
  const known = pages.includes(route)
  await prepare(known ? route : entry)
  if (!known) tellApp('onPageNotFound', { path: route, query: boot.query, isEntryPage: true })
  if (!top()) push(known ? route : entry, boot.query)
  showTop()
}

export const goBack = (delta = 1) => {
  for (let left = delta; left > 0 && stack.length > 1; left -= 1) drop(stack.pop())
  showTop()
}

export const shownPage = () => shown

export const share = (from: 'button' | 'menu', target?: unknown) => {
  const page = top()
  if (!page) return undefined
  const message = tell(page, 'onShareAppMessage', { from, target })
  record('shareAppMessage', message)
  return message
}
