/** One value of a captured statement: said again as it was, or taken from the request at hand. */
export type Slot =
  | { as: 'literal'; value: unknown }
  | {
      as:
        | 'now'
        | 'token'
        | 'hash'
        | 'key'
        | 'id'
        | 'version'
        | 'next'
        | 'form'
        | 'person'
        | 'membership'
        | 'reply'
        | 'request'
        | 'number'
        | 'budget'
    }
  | { as: 'fresh'; name: string }
/** A list: which statement reads its rows, and the columns a card's fields come from. */
export type Page = { from: string; fields: Record<string, string> }
export type Script = {
  statements: Array<{ text: string; name?: string | undefined; slots: Slot[] }>
  reply: Record<string, unknown>
  page?: Page | undefined
}

/** What the request that was captured carried, to be found again among the values. */
export type Carried = {
  tokenHash: string
  key?: string
  id?: string
  version?: number
  form?: string
  person?: string
  membership?: string
  /** ids that stay as they are: what the request is about, not what it makes */
  fixed?: readonly string[]
}

type Data = { date: string } | { bytes: string } | { value: unknown }
export type Captured = Array<{ text: string; name?: string | undefined; values: Data[] }>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

const slotOf = (data: Data, carried: Carried): Slot => {
  if ('date' in data) return { as: 'now' }
  if ('bytes' in data) return { as: data.bytes === carried.tokenHash ? 'token' : 'hash' }
  const { value } = data
  for (const as of ['key', 'id', 'form', 'person', 'membership'] as const)
    if (value !== undefined && value === carried[as]) return { as }
  if (typeof value === 'number' && carried.version !== undefined) {
    if (value === carried.version) return { as: 'version' }
    if (value === carried.version + 1) return { as: 'next' }
  }
  if (typeof value !== 'string') return { as: 'literal', value }
  if (carried.fixed?.includes(value)) return { as: 'literal', value }
  if (uuid.test(value)) return { as: 'fresh', name: value }
  if (/^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(value)) return { as: 'request' }
  if (/^(?:FW-\d{4}-\d{6}|XQ-\d{4}-\d{6,8}-.)$/.test(value)) return { as: 'number' }
  if (/^(?:address|device):/.test(value)) return { as: 'budget' }
  return { as: 'literal', value }
}

/** The statements of one request as a script that the bare server can play for any other. */
export const scriptOf = (
  captured: Captured,
  carried: Carried,
  reply: Record<string, unknown>,
  page?: Page,
): Script => ({
  page,
  statements: captured.map(({ text, name, values }) => ({
    ...{ text, name },
    slots: values.map((value) =>
      text.startsWith('update "idempotency"') && 'value' in value && String(value.value).startsWith('{')
        ? { as: 'reply' as const }
        : slotOf(value, carried),
    ),
  })),
  reply,
})
