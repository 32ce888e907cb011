import type { types } from 'glass-easel-miniprogram-adapter'
import { componentsOf } from './config'
import { addTemplate, definingAs } from './engine'
import { run } from './modules'
import { app } from './state'

const known = new Set<string>()

/** Registers a page or component and all it uses, each once. */
export const registerComponent = (id: string) => {
  if (known.has(id)) return
  known.add(id)
  const usingComponents = componentsOf(id)
  for (const path of Object.values(usingComponents)) registerComponent(path.slice(1))
  addTemplate(id, { ...app.json[id], usingComponents } as types.ComponentStaticConfig)
  definingAs(id, () => run(`${id}.js`))
}
