import fs from 'node:fs'
import path from 'node:path'
import { type NodePath, parseSync, traverse, types as t } from '@babel/core'

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
  const call = ({ node }: NodePath<Call>) => {
    const fault = callFault(node)
    if (fault) faults.push(`${file}:${node.start}: ${fault}`)
  }
  const text = (value: string) => {
    if (isLocal(value) && !(api && value.startsWith(api))) faults.push(`${file}: a local address: ${value}`)
  }
  const tree = parseSync(code, { configFile: false, babelrc: false, sourceType: 'script', compact: false })
  if (!tree) return { faults: [`${file}: not JavaScript`], apis: [] }
  traverse(tree, {
    CallExpression: call,
    NewExpression: call,
    MemberExpression: ({ node }) => {
      if (!node.computed && t.isIdentifier(node.property)) apis.add(node.property.name)
    },
    StringLiteral: ({ node }) => text(node.value),
    TemplateElement: ({ node }) => text(node.value.raw),
  })
  return { faults, apis: [...apis] }
}
