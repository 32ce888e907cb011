import { type RouteName, routes, urlOf } from '@/routes'

type Loaded = readonly unknown[]
type TaroRoute = { path: string; load: () => Loaded | Promise<Loaded> }

/** Taro's own table: how each page is brought. */
const table = () => (window as { __taroAppConfig?: { routes?: TaroRoute[] } }).__taroAppConfig?.routes ?? []

/** Brings the scripts and styles of a page, so that it opens later without a network. False: they could not be brought. */
export const preload = async (name: RouteName): Promise<boolean> => {
  const found = table().find(({ path }) => `/${path}` === urlOf(routes[name]))
  try {
    const [page] = (await found?.load()) ?? []
    await page
    return true
  } catch {
    return false
  }
}
