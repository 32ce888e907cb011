/** What the text says, or undefined: a gateway may answer with a page of its own. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
