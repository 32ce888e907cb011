import { type CodeSpace, glassEasel, MiniProgramEnv, type types } from 'glass-easel-miniprogram-adapter'
import { units } from '../units'
import { builtin } from './components'
import { engineOf, type Native } from './element'
import { plain, wireDomEvents, wireLongPress } from './events'
import { app, fault } from './state'

/** Makes the engine write element ids to the page, where `dress` turns them into plain DOM ids. */
glassEasel.globalOptions.writeExtraInfoToAttr = true
glassEasel.addGlobalErrorListener((error, method) => {
  fault(`组件 ${method ?? ''}`, error)
  return false
})
/** Before its first data arrives Taro's template loops over nothing; WeChat draws nothing then, and says nothing. */
const EMPTY_LOOP = 'The for-list data is neither Array nor Object, got type "undefined".'
glassEasel.addGlobalWarningListener((message) => {
  if (message !== EMPTY_LOOP) fault('组件引擎警告', message)
  return false
})

/** A node whose attributes are seen by the built-in component of its name. */
const dress = (tag: string): Native => {
  const node: Native = document.createElement(tag)
  const component = builtin(tag)
  const set = node.setAttribute.bind(node)
  const remove = node.removeAttribute.bind(node)
  node.setAttribute = (name, value) => {
    if (name === 'exparser:info-attr-id') {
      node.id = String(value)
      return
    }
    if (name.startsWith('exparser:')) return
    if (name === 'style') return set(name, units(String(value)))
    if (engineOf(node)?.getAttribute(name) === undefined) remove(name)
    else set(name, value)
    component.update?.(node, name)
  }
  node.removeAttribute = (name) => {
    remove(name)
    component.update?.(node, name)
  }
  component.create?.(node)
  return node
}

const makeContext = () => {
  const context = new glassEasel.CurrentWindowBackendContext()
  const native = {
    createElement: dress,
    createTextNode: (content: string) => document.createTextNode(content),
    createDocumentFragment: () => document.createDocumentFragment(),
  }
  context.document = native as unknown as typeof context.document
  wireDomEvents(context)
  return context
}

const environment = new MiniProgramEnv()
export const space: CodeSpace = environment.createCodeSpace('', true)
const backend = environment.associateBackend(makeContext())
wireLongPress()

export const createRoot = (route: string) => backend.createRoot('page', space, route)

/** Handlers see plain events, never the engine's own. */
const plainly = <T extends object>(definition: T): T => {
  const entries = Object.entries(definition).map(([key, value]) => {
    if (key === 'methods' && value && typeof value === 'object') return [key, plainly(value)]
    if (typeof value !== 'function') return [key, value]
    return [
      key,
      function (this: unknown, ...given: unknown[]) {
        return value.apply(this, given.map(plain))
      },
    ]
  })
  return Object.fromEntries(entries) as T
}

type Definition = Record<string, unknown>

const KINDS = ['Page', 'Component', 'Behavior'] as const

/** The page or component whose file is being run. The call itself may stand in a shared chunk: WeChat asks who is being loaded, not where the call is written. */
const loading = { path: '' }

const definer = (kind: (typeof KINDS)[number]) => (definition: Definition) =>
  space.componentEnv(loading.path, (env) => (env[kind] as (given: Definition) => unknown)(plainly(definition)))

/** Page, Component and Behavior, for every module. */
export const definers = Object.fromEntries(KINDS.map((kind) => [kind, definer(kind)]))

export const definingAs = (path: string, run: () => void) => {
  const before = loading.path
  loading.path = path
  run()
  loading.path = before
}

export const addTemplate = (id: string, config: types.ComponentStaticConfig) => {
  const content = app.templates[id]
  if (!content) throw new Error(`没有模板 ${id}.wxml`)
  space.addComponentStaticConfig(id, config)
  space.addCompiledTemplate(id, { groupList: app.templates, content, fallbackListenerOnNativeNode: true })
}
