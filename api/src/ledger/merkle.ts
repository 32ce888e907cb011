import { sm3 } from './sm3'

const leafMark = Buffer.of(0x00)
const nodeMark = Buffer.of(0x01)
export const leafOf = (digest: Buffer) => sm3(Buffer.concat([leafMark, digest]))
const nodeOf = (left: Buffer, right: Buffer) => sm3(Buffer.concat([nodeMark, left, right]))

/** The tree of RFC 6962 over SM3, grown one digest at a time: it holds one node for each bit of its size. */
export const growing = () => {
  const peaks: Array<{ size: number; node: Buffer }> = []
  let size = 0
  const add = (digest: Buffer) => {
    let peak = { size: 1, node: leafOf(digest) }
    for (let left = peaks.at(-1); left?.size === peak.size; left = peaks.at(-1)) {
      peaks.pop()
      peak = { size: 2 * peak.size, node: nodeOf(left.node, peak.node) }
    }
    peaks.push(peak)
    size += 1
  }
  const root = () => peaks.map(({ node }) => node).reduceRight((right, left) => nodeOf(left, right))
  return { add, root, size: () => size }
}

/** The neighbours on the way from one leaf to the root, lowest first. */
export const pathTo = (digests: readonly Buffer[], index: number): Buffer[] => {
  const path: Buffer[] = []
  let nodes = digests.map(leafOf)
  for (let at = index; nodes.length > 1; at >>= 1) {
    const neighbour = nodes[at ^ 1]
    if (neighbour) path.push(neighbour)
    // a node without a neighbour goes up as it is
    nodes = Array.from({ length: Math.ceil(nodes.length / 2) }, (_, n) => {
      const [left, right] = [nodes[2 * n] as Buffer, nodes[2 * n + 1]]
      return right ? nodeOf(left, right) : left
    })
  }
  return path
}
