import fs from 'node:fs'
import path from 'node:path'
import { parseSync, types as t, traverse } from '@babel/core'

type Call = t.CallExpression | t.NewExpression

const isLocal = (text: string) => /^https?:\/\/(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.)/.test(text)

/** Bundlers find the global object by `Function('return this')` behind a guard; it never runs in WeChat. */
const findsGlobal = (node: Call) => {
  const [only] = node.arguments
  return node.arguments.length === 1 && t.isStringLiteral(only) && only.value === 'return this'
}

const callFault = (node: Call) => {
  if (t.isIdentifier(node.callee, { name: 'eval' })) return 'eval'
  if (t.isIdentifier(node.callee, { name: 'Function' }) && !findsGlobal(node)) return 'a Function built from text'
  return undefined
}

/** `apis`: names used as members, among them every wx API the script touches. */
export const faultsInScript = (dir: string, file: string, api: string) => {
  const code = fs.readFileSync(path.join(dir, file), 'utf8')
  const faults: string[] = []
  const apis = new Set<string>()
  const text = (value: string) => {
    if (isLocal(value) && !(api && value.startsWith(api))) faults.push(`${file}: a local address: ${value}`)
  }
  const read = (node: t.Node) => {
    const fault = t.isCallExpression(node) || t.isNewExpression(node) ? callFault(node) : undefined
    if (fault) faults.push(`${file}:${node.start}: ${fault}`)
    if (t.isMemberExpression(node) && !node.computed && t.isIdentifier(node.property)) apis.add(node.property.name)
    if (t.isStringLiteral(node)) text(node.value)
    if (t.isTemplateElement(node)) text(node.value.raw)
  }
  const tree = parseSync(code, { configFile: false, babelrc: false, sourceType: 'script', compact: false })
  if (!tree) return { faults: [`${file}: not JavaScript`], apis: [] }
  traverse(tree, { enter: ({ node }) => read(node) })
  return { faults, apis: [...apis] }
}
