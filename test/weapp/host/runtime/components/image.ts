import { attr, fire, text } from '../element'
import { addressOf } from '../files'
import type { Builtin } from './builtin'

const FIT: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
  center: 'none',
}

export const image: Builtin = {
  create: (node) => {
    const picture = new Image()
    picture.addEventListener('load', () =>
      fire(node, 'load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture.addEventListener('error', () => fire(node, 'error', { errMsg: `load failed: ${text(node, 'src')}` }))
    node.append(picture)
  },
  update: (node, name) => {
    const picture = node.firstElementChild as HTMLImageElement | null
    if (!picture) return
    if (name === 'src') {
      picture.hidden = attr(node, 'src') === undefined
      if (!picture.hidden) picture.src = addressOf(text(node, 'src'))
    }
    if (name !== 'mode') return
    const mode = text(node, 'mode', 'scaleToFill')
    picture.style.objectFit = FIT[mode] ?? 'fill'
    node.dataset.hostMode = mode
  },
}
