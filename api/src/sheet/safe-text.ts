const live = /^[=+\-@\t\r\0＝＋－＠]/
/** Excel shows at most this much of a cell. */
const most = 32_000
/** What XML cannot hold: control characters and broken halves. */
const unspeakable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/**
 * Text that no spreadsheet takes for a formula, however it is saved later: what begins like one gets an apostrophe. The
 * import takes it away again.
 */
export const safeText = (text: string) => {
  const plain = text.replace(unspeakable, '').slice(0, most)
  return live.test(text) || live.test(plain) ? `'${plain}` : plain
}
