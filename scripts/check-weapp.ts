/** What WeChat would refuse, found without it: a static reading of a built mini-program. */
import fs from 'node:fs'
import path from 'node:path'
import { faultsInScript } from './check-weapp-script'
import { listFiles } from './files'

type Package = { root: string; pages: string[]; independent?: boolean }
type Tab = { pagePath: string; iconPath?: string; selectedIconPath?: string }
type AppJson = {
  pages: string[]
  subPackages?: Package[]
  tabBar?: { list: Tab[] }
  lazyCodeLoading?: string
  __usePrivacyCheck__?: boolean
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
  sitemapLocation?: string
  themeLocation?: string
}
type Theme = Record<string, Record<string, string>>

/** Location APIs must be declared by name, and most need a sentence for the user. */
const location: Record<string, string | undefined> = {
  getLocation: 'scope.userLocation',
  getFuzzyLocation: 'scope.userFuzzyLocation',
  onLocationChange: 'scope.userLocation',
  startLocationUpdate: 'scope.userLocation',
  startLocationUpdateBackground: 'scope.userLocationBackground',
  chooseLocation: undefined,
  choosePoi: undefined,
  chooseAddress: undefined,
}

const tabIconLimit = 40 * 1024

const jsonFaults = (dir: string, files: string[]) =>
  files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      try {
        JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'))
        return []
      } catch (error) {
        return [`${file}: ${String(error)}`]
      }
    })

const pageFaults = (app: AppJson, has: (file: string) => boolean) => {
  const packages = app.subPackages ?? []
  const pages = [
    ...app.pages,
    ...packages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ]
  const missing = pages
    .flatMap((page) => ['js', 'wxml', 'json'].map((ext) => `${page}.${ext}`))
    .filter((file) => !has(file))
  const twice = pages.filter((page, at) => pages.indexOf(page) !== at)
  return [...missing.map((file) => `page file missing: ${file}`), ...twice.map((page) => `page listed twice: ${page}`)]
}

const iconFaults = (dir: string, icon: string) => {
  const file = path.join(dir, icon)
  if (!fs.existsSync(file)) return [`tab icon missing: ${icon}`]
  return fs.statSync(file).size > tabIconLimit ? [`tab icon over 40 KB: ${icon}`] : []
}

const tabFaults = (dir: string, app: AppJson, themes: Theme) => {
  const tabs = app.tabBar?.list ?? []
  const icons = tabs
    .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    .filter((icon) => icon !== undefined)
  const real = icons.flatMap((icon) =>
    icon.startsWith('@')
      ? Object.values(themes).map((theme) => theme[icon.slice(1)] ?? `(theme.json lacks ${icon})`)
      : [icon],
  )
  return [
    ...(tabs.length > 0 && (tabs.length < 2 || tabs.length > 5) ? ['tabBar.list must hold two to five'] : []),
    ...tabs
      .filter(({ pagePath }) => !app.pages.includes(pagePath))
      .map(({ pagePath }) => `tab outside the main package: ${pagePath}`),
    ...real.flatMap((icon) => iconFaults(dir, icon)),
  ]
}

const privacyFaults = (app: AppJson, used: string[]) => {
  const declared = app.requiredPrivateInfos ?? []
  return [
    ...(app.__usePrivacyCheck__ ? [] : ['__usePrivacyCheck__ is not true']),
    ...declared
      .filter((name) => !Object.hasOwn(location, name))
      .map((name) => `requiredPrivateInfos names an unknown API: ${name}`),
    ...used
      .filter((name) => Object.hasOwn(location, name))
      .flatMap((name) => {
        const scope = location[name]
        return [
          ...(declared.includes(name) ? [] : [`wx.${name} is used and requiredPrivateInfos lacks it`]),
          ...(scope && !app.permission?.[scope]?.desc
            ? [`wx.${name} is used and permission.${scope} has no desc`]
            : []),
        ]
      }),
  ]
}

const styleFaults = (dir: string, file: string) => {
  const text = fs.readFileSync(path.join(dir, file), 'utf8')
  const local = text.match(/url\(\s*['"]?(?!data:|https:)([^'")]+)/)
  return [
    ...(/(^|[},>\s])\*\s*[{,:]/.test(text) ? [`${file}: the * selector`] : []),
    ...(local ? [`${file}: a local file in url(): ${local[1]}`] : []),
  ]
}

/** app.wxss stays outside an independent package: a page there that leads to no common styles is shown undressed. */
const undressed = (dir: string, app: AppJson, has: (file: string) => boolean) =>
  (app.subPackages ?? [])
    .filter(({ root, independent }) => independent && has(path.posix.join(root, 'common.wxss')))
    .flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, `${page}.wxss`)))
    .filter((file) => !has(file) || !/common\.wxss/.test(fs.readFileSync(path.join(dir, file), 'utf8')))
    .map((file) => `page of an independent package without its styles: ${file}`)

export const checkWeapp = (dir: string, api: string) => {
  const files = listFiles(dir)
  const broken = jsonFaults(dir, files)
  if (broken.length > 0) return broken
  const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'))
  const has = (file: string) => files.includes(file)
  const app = read<AppJson>('app.json')
  const themes = app.themeLocation && has(app.themeLocation) ? read<Theme>(app.themeLocation) : {}
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => faultsInScript(dir, file, api))
  const used = [...new Set(scripts.flatMap((script) => script.apis))]
  return [
    ...pageFaults(app, has),
    ...undressed(dir, app, has),
    ...tabFaults(dir, app, themes),
    ...(app.lazyCodeLoading === 'requiredComponents' ? [] : ['lazyCodeLoading is not requiredComponents']),
    ...(app.sitemapLocation && has(app.sitemapLocation) ? [] : ['sitemap.json is missing']),
    ...(app.themeLocation && !has(app.themeLocation) ? ['theme.json is missing'] : []),
    ...files.filter((file) => file.endsWith('.map')).map((file) => `source map: ${file}`),
    ...files.filter((file) => /[^\x20-\x7e]/.test(file)).map((file) => `file name not in ASCII: ${file}`),
    ...scripts.flatMap((script) => script.faults),
    ...privacyFaults(app, used),
    ...files.filter((file) => file.endsWith('.wxss')).flatMap((file) => styleFaults(dir, file)),
  ]
}

if (require.main === module) {
  const faults = checkWeapp(path.resolve(process.argv[2] ?? 'dist/weapp'), process.env.TARO_APP_API ?? '')
  for (const fault of faults) console.log(`weapp: ${fault}`)
  console.log(`weapp: ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
