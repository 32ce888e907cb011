import { resolvePath } from './paths'
import { app, state } from './state'

type Tab = { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }
type TabBar = { custom?: boolean; color?: string; selectedColor?: string; backgroundColor?: string; list: Tab[] }
type Package = { root: string; pages: string[]; independent?: boolean }

const json = app.json.app ?? {}
const tidy = (root: string) => resolvePath('', root)

const subpackages = ((json.subPackages ?? json.subpackages ?? []) as Package[]).map((one) => ({
  ...one,
  root: tidy(one.root),
}))

export const pages = [
  ...(json.pages as string[]),
  ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => resolvePath('', `${root}/${page}`))),
]

export const entry = (json.entryPagePath as string | undefined) ?? pages[0] ?? ''

/** '' is the main package. */
export const packageOf = (path: string) => subpackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? ''

export const isIndependent = (root: string) => subpackages.some((one) => one.root === root && one.independent === true)

const themed = (value: unknown): unknown => {
  if (typeof value === 'string' && value.startsWith('@')) {
    const table = app.json[tidy(String(json.themeLocation ?? 'theme.json')).replace(/\.json$/, '')] ?? {}
    return (table[state.theme] as Record<string, unknown> | undefined)?.[value.slice(1)]
  }
  if (Array.isArray(value)) return value.map(themed)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, themed(v)]))
  return value
}

export const tabBar = () => themed(json.tabBar ?? { list: [] }) as TabBar
export const isTab = (route: string) =>
  ((json.tabBar as TabBar | undefined)?.list ?? []).some(({ pagePath }) => pagePath === route)

export type WindowConfig = {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export const windowOf = (route: string) => themed({ ...(json.window as object), ...app.json[route] }) as WindowConfig

/** Components of a page or component, their paths made absolute. */
export const componentsOf = (id: string) => {
  const own = (app.json[id]?.usingComponents ?? {}) as Record<string, string>
  const common = (json.usingComponents ?? {}) as Record<string, string>
  const absolute = (from: string, table: Record<string, string>) =>
    Object.entries(table).map(([name, path]) => [name, `/${resolvePath(from, path)}`])
  return Object.fromEntries([...absolute('app', common), ...absolute(id, own)]) as Record<string, string>
}
