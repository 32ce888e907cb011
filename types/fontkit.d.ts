/** The little of fontkit that posters use: it ships no types. */
declare module 'fontkit' {
  export type Path = { toSVG: () => string }
  export type Glyph = { path: Path }
  export type Run = { glyphs: Glyph[]; positions: Array<{ xAdvance: number }>; advanceWidth: number }
  export type Font = { unitsPerEm: number; layout: (text: string) => Run }
  export const openSync: (file: string) => Font
}
