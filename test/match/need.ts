/** A need as it was typed, the chain it belongs to and the fields whose people could help. */
export type ExpectedNeed = { sentence: string; chain: string; fields: string[] }

export const need = (sentence: string, chain: string, fields: string): ExpectedNeed => ({
  sentence,
  chain,
  fields: fields.split(' '),
})
