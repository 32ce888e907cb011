import { ABSENT, GIVEN } from '../scope'
import { isIndependent, packageOf } from './config'
import { definers } from './engine'
import { resolvePath } from './paths'
import { fault } from './state'

type Module = { exports: unknown }
type AppOptions = Record<string, unknown>

export const application: { instance?: AppOptions } = {}

const cache = new Map<string, Module>()
const loaded = new Map<string, Promise<void>>()
const scope: { wx: unknown; pages: () => unknown[] } = { wx: undefined, pages: () => [] }

/** What modules reach that is made elsewhere; given once, before the first module runs. */
export const provide = (wx: unknown, pages: () => unknown[]) => Object.assign(scope, { wx, pages })

const LANGUAGE = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Date', 'RegExp', 'Intl'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'ArrayBuffer', 'DataView'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array'],
  ...['Float32Array', 'Float64Array', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console', 'NaN', 'Infinity'],
  ...[
    'parseInt',
    'parseFloat',
    'isNaN',
    'isFinite',
    'encodeURIComponent',
    'decodeURIComponent',
    'encodeURI',
    'decodeURI',
  ],
]

/** The mini-program's globalThis: the language, and nothing of the browser. */
const sandbox: Record<string, unknown> = Object.fromEntries(
  LANGUAGE.map((name) => [name, (window as unknown as Record<string, unknown>)[name]]),
)
sandbox.globalThis = sandbox

/** WeChat turns text into code for this one sentence only. */
function NoFunction(...text: string[]) {
  if (text.join().trim() === 'return this') return () => sandbox
  const error = new EvalError('小程序不允许 new Function')
  fault('小程序不允许', error)
  throw error
}
NoFunction.prototype = Function.prototype
sandbox.Function = NoFunction

const register = (options: AppOptions) => {
  application.instance = options
}

const values = (module: Module, require: (target: string) => unknown): Record<string, unknown> => ({
  ...definers,
  require,
  module,
  exports: module.exports,
  wx: scope.wx,
  App: register,
  getApp: () => application.instance,
  getCurrentPages: () => scope.pages(),
  Function: NoFunction,
  globalThis: sandbox,
  global: sandbox,
})

const assertReachable = (from: string, file: string) => {
  const [own, target] = [packageOf(from), packageOf(file)]
  const allowed = own === target || (target === '' && !isIndependent(own))
  if (!allowed) throw new Error(`分包之间不能互相引用：${from} → ${file}`)
}

/** Runs a file once, with WeChat's scope and without the browser's. */
export const run = (file: string): unknown => {
  const known = cache.get(file)
  if (known) return known.exports
  const factory = window.__modules[file]
  if (!factory) throw new Error(`没有文件 ${file}`)
  const module: Module = { exports: {} }
  cache.set(file, module)
  const require = (target: string) => {
    const path = resolvePath(file, target).replace(/(\.js)?$/, '.js')
    assertReachable(file, path)
    return run(path)
  }
  const given = values(module, require)
  factory.apply(undefined, [...GIVEN.map((name) => given[name]), ...ABSENT.map(() => undefined)])
  return module.exports
}

/** Fetches a package's modules the first time something in it is opened. */
export const loadPackage = (root: string): Promise<void> => {
  const known = loaded.get(root)
  if (known) return known
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `/__host/package/${root || 'main'}.js`
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`分包 ${root} 加载失败`))
    document.head.append(script)
  })
  loaded.set(root, loading)
  return loading
}

export const loadedPackages = () => [...loaded.keys()].map((root) => root || 'main')
