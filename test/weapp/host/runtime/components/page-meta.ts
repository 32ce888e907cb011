import { text } from '../element'
import type { Builtin } from './builtin'

/** The first node of a page: its style and root font size belong to the page around it. */
export const pageMeta: Builtin = {
  update: (node, name) => {
    const apply = () => {
      if (name === 'page-style') node.closest('page')?.setAttribute('style', text(node, 'page-style'))
      if (name === 'root-font-size') document.documentElement.style.fontSize = text(node, 'root-font-size')
    }
    if (node.isConnected) apply()
    else window.setTimeout(apply)
  },
}
