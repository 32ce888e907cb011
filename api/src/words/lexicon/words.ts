/** What people of one industry chain talk about. `also`: other names cities give the same chain. */
export type ChainWords = { chain: string; also: readonly string[]; words: readonly string[] }

/** A list is written as a plain paragraph: one blank or line break between two words. */
export const listed = (text: string): string[] => text.split(/\s+/).filter(Boolean)
