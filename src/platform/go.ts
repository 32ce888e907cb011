import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { type RouteName, routes, urlOf } from '@/routes'

type Params = Record<string, string | number | undefined>

const tabs: readonly string[] = ['home', 'work', 'inbox', 'me']

export const isTab = (name: RouteName) => tabs.includes(name)

// WeChat keeps at most ten pages.
const deepest = 10

const withQuery = (url: string, params: Params) => {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined)
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return query ? `${url}?${query}` : url
}

/** What a device kept may name a page that a later version no longer has. */
export const isPage = (name: string | undefined): name is RouteName => name !== undefined && name in routes

/** Opens a page by its name. Tabs take no parameters. */
export const go = async (name: RouteName, params: Params = {}) => {
  const url = urlOf(routes[name])
  if (isTab(name)) return void (await Taro.switchTab({ url }))
  const target = { url: withQuery(url, params) }
  await (Taro.getCurrentPages().length >= deepest ? Taro.redirectTo(target) : Taro.navigateTo(target))
}

/** The address of a page in a browser, for links that can be opened in a new tab; WeChat has none. */
export const addressOf = (name: RouteName, params: Params = {}) =>
  process.env.TARO_ENV === 'weapp' ? undefined : withQuery(routes[name].path, params)

/** Opens a page in place of this one: going back then skips it. */
export const replace = async (name: RouteName, params: Params = {}) => {
  if (isTab(name)) return go(name)
  await Taro.redirectTo({ url: withQuery(urlOf(routes[name]), params) })
}

export const goHome = () => go('home')

/** One page back; the first page of a visit goes to 首页. */
export const back = async () => {
  if (Taro.getCurrentPages().length <= 1) return goHome()
  await Taro.navigateBack()
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The parameters this page was opened with. WeChat hands them over encoded, a browser does not. */
export const useParams = <T extends Partial<Record<string, string>>>(): Partial<T> => {
  const { params } = useRouter()
  if (process.env.TARO_ENV !== 'weapp') return params as Partial<T>
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value ?? '')])) as Partial<T>
}

const names = Object.keys(routes) as RouteName[]
const bare = (path: string) => path.split('?')[0]?.replace(/\/$/, '') ?? ''

/** Which page this is. */
export const useRouteName = (): RouteName | undefined => {
  const at = bare(useRouter().path)
  return names.find((name) => [urlOf(routes[name]), routes[name].path].some((path) => bare(path) === at))
}

/** The words in the browser's tab and in the phone's history. */
export const useTitle = (title: string) => {
  const show = useCallback(() => void Taro.setNavigationBarTitle({ title }), [title])
  useDidShow(show)
  useEffect(show, [show])
}

/** Runs each time this page comes to the front, the first time included. */
export const useShown = (work: () => void) => useDidShow(work)
