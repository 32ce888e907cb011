import type { posterFormats, posterSizes } from '@kefutong/contract/help-code'
import { layout, type Poster } from './poster/layout'
import { posterPdf } from './poster/pdf'
import { posterPng } from './poster/png'

/** A sheet to print: one layout, two sizes, as a picture or with embedded fonts. */
export const poster = (
  what: Poster,
  size: (typeof posterSizes)[number],
  format: (typeof posterFormats)[number],
): Promise<Buffer> =>
  format === 'png' ? posterPng(layout(what), size) : posterPdf(layout(what), size, `求助码 ${what.name}`)
