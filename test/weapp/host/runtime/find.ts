import { readable } from './element'
import { top } from './pages'

const visible = (node: Element) =>
  node.getClientRects().length > 0 && node.checkVisibility({ visibilityProperty: true })

/** Labels are compared without spaces, colons and the star of required fields. */
const tidy = (words: string) => words.replace(/[\s*＊:：]/g, '')

const labelsOf = (root: Element, words: string) => {
  const wanted = tidy(words)
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter(visible)
  const said = all.map((node) => [node, tidy(readable(node) ?? '')] as const)
  const exact = said.filter(([, text]) => text === wanted)
  const close = exact.length
    ? exact
    : said.filter(([, text]) => text.startsWith(wanted) && text.length < wanted.length + 12)
  return close
    .map(([node]) => node)
    .filter((node, _, nodes) => !nodes.some((other) => other !== node && node.contains(other)))
}

const named = (field: Element, words: string) =>
  ['placeholder', 'aria-label', 'name'].some((name) => field.getAttribute(name) === words)

/** The nearest field after the label, looked for in ever wider surroundings. */
const near = (label: Element, root: Element, kinds: string) => {
  const own = label.closest(kinds)
  if (own) return own
  for (let around = label.parentElement; around && root.contains(around); around = around.parentElement) {
    const fields = [...around.querySelectorAll(kinds)].filter(visible)
    const after = fields.find((field) => label.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)
    if (after ?? fields[0]) return after ?? fields[0]
  }
  return undefined
}

/** The field a person would use who reads the label. */
export const markField = (words: string, kinds: string, mark: string) => {
  const root = top()?.frame
  if (!root) return false
  const fields = [...root.querySelectorAll(kinds)].filter(visible)
  const field =
    fields.find((one) => named(one, words)) ??
    labelsOf(root, words)
      .map((label) => near(label, root, kinds))
      .find(Boolean)
  field?.setAttribute('data-host-mark', mark)
  return field !== undefined
}
