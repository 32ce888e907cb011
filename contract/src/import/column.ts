/** Ids with their Chinese words: what a cell may say. */
export type Words = Readonly<Record<string, string>>

/**
 * How a cell becomes a field. `code`: blanks, width and case do not matter. `wan`: 万元 in the cell, fen in the field.
 * `list`: several, parted by 、 or commas. A name of the city (`region`, `chain`, `segment`) or one of `words` becomes its id.
 */
export type CellKind =
  | { is: 'text' | 'code' | 'day' | 'wan' | 'whole' | 'list' }
  | { is: 'choice'; of: 'region' | 'chain' | 'segment' | Words; many?: true }

/** One column of a template: the field of the form it fills, its heading, and what the notes say of it. */
export type SheetColumn = {
  field: string
  title: string
  cell: CellKind
  note: string
  required?: true
  example: string
}

export const text = { is: 'text' } as const
export const code = { is: 'code' } as const
export const day = { is: 'day' } as const
export const wan = { is: 'wan' } as const
export const whole = { is: 'whole' } as const
export const list = { is: 'list' } as const
export const region = { is: 'choice', of: 'region' } as const
export const chain = { is: 'choice', of: 'chain' } as const
export const chains = { is: 'choice', of: 'chain', many: true } as const
export const segment = { is: 'choice', of: 'segment' } as const
export const segments = { is: 'choice', of: 'segment', many: true } as const
export const oneOf = (words: Words) => ({ is: 'choice', of: words }) as const
export const someOf = (words: Words) => ({ is: 'choice', of: words, many: true }) as const
