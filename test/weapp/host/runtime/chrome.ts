import { isTab, tabBar, windowOf } from './config'
import { make } from './element'

/** The bars around a page. Sizes are those of a common phone. */
export const STATUS_HEIGHT = 44
export const NAV_HEIGHT = 44
export const TAB_HEIGHT = 50

const status = make('host-status', '9:41')
const back = make('host-back')
const title = make('host-title')
const nav = make('host-nav')
const capsule = make('host-capsule', '•••  ◎')
const tabs = make('host-tabs')
export const pageArea = make('host-pages')

const badges = new Map<number, string>()
const titles = new WeakMap<object, string>()

export const drawShell = (onBack: () => void) => {
  back.addEventListener('click', onBack)
  nav.append(back, title)
  document.body.append(pageArea, status, nav, capsule, tabs)
}

type Shown = { route: string; depth: number; key: object }

const drawTab = (route: string, onTab: (index: number) => void) => {
  const bar = tabBar()
  tabs.style.background = bar.backgroundColor ?? ''
  const drawn = bar.list.map((tab, index) => {
    const active = tab.pagePath === route
    const node = make('host-tab', tab.text)
    node.style.color = (active ? bar.selectedColor : bar.color) ?? ''
    const icon = active ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath
    if (icon) node.style.backgroundImage = `url("/${icon.replace(/^\.?\//, '')}")`
    const badge = badges.get(index)
    if (badge !== undefined) node.append(make(badge ? 'host-badge' : 'host-badge host-dot', badge))
    node.addEventListener('click', () => onTab(index))
    return node
  })
  tabs.replaceChildren(...drawn)
}

/** Draws the bars for the page on top and lays out the room left for it. */
export const drawChrome = ({ route, depth, key }: Shown, onTab: (index: number) => void) => {
  const config = windowOf(route)
  const custom = config.navigationStyle === 'custom'
  const dark = config.navigationBarTextStyle !== 'white'
  nav.hidden = custom
  nav.style.background = custom ? '' : (config.navigationBarBackgroundColor ?? '#fff')
  status.style.background = custom ? 'transparent' : nav.style.background
  for (const bar of [nav, status]) bar.style.color = dark ? '#000' : '#fff'
  title.textContent = titles.get(key) ?? config.navigationBarTitleText ?? ''
  back.textContent = depth > 1 ? '‹' : ''
  const [top, bottom] = [custom ? 0 : STATUS_HEIGHT + NAV_HEIGHT, isTab(route) ? TAB_HEIGHT : 0]
  tabs.hidden = bottom === 0
  if (bottom) drawTab(route, onTab)
  Object.assign(pageArea.style, { top: `${top}px`, bottom: `${bottom}px`, background: config.backgroundColor ?? '' })
  document.documentElement.style.setProperty('--view-vh', `${(window.innerHeight - top - bottom) / 100}px`)
}

export const shownTitle = () => (nav.hidden ? '' : (title.textContent ?? ''))

export const setTitle = (key: object, words: string) => titles.set(key, words)

/** undefined takes the badge away, '' is the red dot. */
export const setBadge = (index: number, words: string | undefined) => {
  if (words === undefined) badges.delete(index)
  else badges.set(index, words)
}

export const setBars = (colors: { backgroundColor?: string; frontColor?: string }) => {
  for (const bar of [nav, status]) {
    if (colors.backgroundColor) bar.style.background = colors.backgroundColor
    if (colors.frontColor) bar.style.color = colors.frontColor
  }
}
