import { Id } from '@kefutong/contract/id'
import { Problem } from '@kefutong/contract/problem'

/** A keyset cursor: the last row's sort key and id, opaque to the client. */
export const writeCursor = (key: string, id: string) => Buffer.from(JSON.stringify([key, id])).toString('base64url')

export const readCursor = (after: string | undefined): { key: string; id: string } | undefined => {
  if (!after) return undefined
  try {
    const [key, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [unknown, unknown]
    if (typeof key === 'string' && typeof id === 'string' && Id.safeParse(id).success && !key.includes('\0'))
      return { key, id }
  } catch {}
  throw new Problem('inputInvalid', { faults: [{ field: 'after', says: '翻页位置已失效，请从头看' }] })
}

export const readTimeCursor = (after: string | undefined) => {
  const cursor = readCursor(after)
  const at = cursor && new Date(/^\d{4}-\d\d-\d\dT/.test(cursor.key) ? cursor.key : Number.NaN)
  if (at && Number.isNaN(at.getTime()))
    throw new Problem('inputInvalid', { faults: [{ field: 'after', says: '翻页位置已失效，请从头看' }] })
  return cursor && at ? { at, id: cursor.id } : undefined
}

/** One row more than asked tells whether there is a next page. */
export const paged = <Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return rows.length > limit && last ? { items, next: cursorOf(last) } : { items }
}
