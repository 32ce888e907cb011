import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix, relative, sep } from 'node:path'
import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { ABSENT, GIVEN } from './scope'
import { styleSheets } from './wxss'

export type Compiled = {
  /** Scripts by address: the page side of the host, the app's data, one script of modules a package. */
  scripts: Record<string, string>
  warnings: string[]
  /** Every page of the app, as app.json names them. */
  pages: string[]
}

type TemplateWarning = { path: string; message: string; startLine: number }
type Subpackage = { root: string; pages: string[] }

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : [path]
  })

const read = (dist: string) => {
  const files = filesOf(dist).map((path) => relative(dist, path).split(sep).join('/'))
  const of = (extension: string) =>
    files
      .filter((file) => extname(file) === extension)
      .sort()
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')] as const)
  return { of }
}

const stem = (file: string) => file.slice(0, -extname(file).length)

const compileTemplates = (wxml: (readonly [string, string])[], wxs: (readonly [string, string])[]) => {
  const group = new TmplGroup()
  for (const [file, source] of wxs) group.addScript(stem(file), source)
  const warnings = wxml.flatMap(([file, source]) =>
    ((group.addTmpl(stem(file), source) ?? []) as TemplateWarning[]).map(
      (warning) => `${warning.path}.wxml:${Number(warning.startLine) + 1} ${warning.message}`,
    ),
  )
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return { templates, warnings }
}

const moduleScript = (modules: (readonly [string, string])[]) => {
  const scope = [...GIVEN, ...ABSENT].join(', ')
  const factories = modules.map(([file, source]) => `${JSON.stringify(file)}: function (${scope}) {\n${source}\n}`)
  return `Object.assign(window.__modules ??= {}, {\n${factories.join(',\n')}\n})`
}

const runtimeScript = () =>
  buildSync({
    entryPoints: [join(__dirname, 'runtime', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  }).outputFiles[0]?.text ?? ''

/** The address of the script that holds a package's modules; '' is the main package. */
export const packageScript = (root: string) => `/__host/package/${root || 'main'}.js`

/** dist/weapp → scripts a browser can run, templates compiled by WeChat's own compiler. */
export const compile = (dist: string): Compiled => {
  const { of } = read(dist)
  const json = Object.fromEntries(of('.json').map(([file, text]) => [stem(file), JSON.parse(text)]))
  const { templates, warnings } = compileTemplates(of('.wxml'), of('.wxs'))
  const { css, missing } = styleSheets(Object.fromEntries(of('.wxss')))
  const subpackages: Subpackage[] = json.app?.subPackages ?? json.app?.subpackages ?? []
  const roots = ['', ...subpackages.map(({ root }) => posix.join(root, '/').slice(0, -1))]
  const rootOf = (file: string) => roots.find((root) => root && file.startsWith(`${root}/`)) ?? ''
  const modules = of('.js')
  const packages = roots.map((root) => [
    packageScript(root),
    moduleScript(modules.filter(([file]) => rootOf(file) === root)),
  ])
  const data = `window.__app = { json: ${JSON.stringify(json)}, css: ${JSON.stringify(css)}, templates: ${templates} }`
  const scripts = { ...Object.fromEntries(packages), '/__host/data.js': data, '/__host/runtime.js': runtimeScript() }
  const pages = [
    ...((json.app?.pages ?? []) as string[]),
    ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => posix.join(root, page))),
  ]
  return { scripts, warnings: [...warnings, ...missing], pages }
}
