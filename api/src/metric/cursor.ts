import { Problem } from '@kefutong/contract/problem'

/** A place in a list whose keys are not all ids: a segment goes by a name of the city's own. */
export const readPlaceCursor = (after: string | undefined): string | undefined => {
  if (!after) return undefined
  try {
    const [key] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [unknown]
    if (typeof key === 'string' && key.length > 0 && key.length <= 60 && !key.includes('\0')) return key
  } catch {}
  throw new Problem('inputInvalid', { faults: [{ field: 'after', says: '翻页位置已失效，请从头看' }] })
}
