import { rootFrom } from '@kefutong/contract/ledger/proof'
import smCrypto from 'sm-crypto'
import { growing, pathTo } from '../../src/ledger/merkle'
import { sm3 } from '../../src/ledger/sm3'

/** RFC 6962, 2.1, word for word, on another implementation of SM3: a list is split at the largest power of two below its length. */
const treeHash = (digests: readonly string[]): string => {
  const [only = ''] = digests
  if (digests.length === 1) return smCrypto.sm3([0, ...Buffer.from(only, 'hex')])
  let half = 1
  while (half * 2 < digests.length) half *= 2
  const sides = treeHash(digests.slice(0, half)) + treeHash(digests.slice(half))
  return smCrypto.sm3([1, ...Buffer.from(sides, 'hex')])
}

const textsOf = (size: number) => Array.from({ length: size }, (_, at) => `第 ${at} 条`)
const trees = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65, 100].map((size) => {
  const digests = textsOf(size).map((text) => sm3(text))
  const tree = growing()
  for (const digest of digests) tree.add(digest)
  return { size, digests, root: tree.root().toString('hex') }
})

test.each(trees)('the tree of $size leaves is that of RFC 6962 over SM3', ({ digests, root }) => {
  expect(root).toBe(treeHash(digests.map((digest) => digest.toString('hex'))))
})

test.each(trees)(
  'from every leaf of $size a path leads to the root, and none from elsewhere does',
  ({ size, digests, root }) => {
    for (const [index, text] of textsOf(size).entries()) {
      const path = pathTo(digests, index).map((node) => node.toString('hex'))
      const way = { text, index, size, path }
      expect(rootFrom(way, sm3)).toBe(root)
      expect(rootFrom({ ...way, text: `${text} ` }, sm3)).not.toBe(root)
      expect(rootFrom({ ...way, path: [...path, root] }, sm3)).not.toBe(root)
      if (size === 1) continue
      expect(rootFrom({ ...way, index: (index + 1) % size }, sm3)).not.toBe(root)
      expect(rootFrom({ ...way, path: path.slice(1) }, sm3)).not.toBe(root)
      expect(rootFrom({ ...way, path: path.toReversed() }, sm3) === root).toBe(path.length === 1)
    }
  },
)

test.each([
  ['an index beyond the tree', { index: 1, size: 1 }],
  ['an index before it', { index: -1, size: 1 }],
  ['half an index', { index: 0.5, size: 1 }],
  ['a tree of nothing', { index: 0, size: 0 }],
])('%s leads nowhere', (_what, at) => {
  expect(rootFrom({ text: 'a', path: [], ...at }, sm3)).toBeUndefined()
})

test('a neighbour that is no digest leads nowhere', () => {
  expect(rootFrom({ text: 'a', index: 0, size: 2, path: ['zz'] }, sm3)).toBeUndefined()
})
