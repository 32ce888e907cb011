/** What only the API and its documents ask of an endpoint: the app trusts the replies and never reads the sentence. */
const forTheApi = new Set(['says', 'reply'])

/**
 * The contract as the app needs it. An endpoint loses its reply schema and its sentence, its input schema is built when a form first
 * asks for it, and every call that only builds a value is marked as such, so that the minifier drops what nobody uses.
 * Hundreds of schemas built before the first page would cost an old phone a tenth of a second and several kilobytes.
 */
module.exports = ({ types: t }) => ({
  name: 'lean-contract',
  visitor: {
    CallExpression(path) {
      if (!path.getFunctionParent() && !path.parentPath.isExpressionStatement())
        t.addComment(path.node, 'leading', '#__PURE__')
      if (!path.get('callee').isIdentifier({ name: 'endpoint' })) return
      const spec = path.get('arguments.1')
      if (!spec.isObjectExpression()) return
      for (const property of spec.get('properties')) {
        const name = property.isObjectProperty() ? property.node.key.name : undefined
        if (forTheApi.has(name)) property.remove()
        else if (name === 'input') property.get('value').replaceWith(t.arrowFunctionExpression([], property.node.value))
      }
    },
  },
})
