/** A narrow field of research: what its people write into a profile, and what they have solved. Invented, like everybody in it. */
export type Field = {
  id: string
  chain: string
  directions: string[]
  keywords: string[]
  results: string[]
  solved: string[]
}

const listed = (text: string) => text.split(/[；\s]+/).filter(Boolean)

/** Four lists in one breath, each divided by ；or line breaks: directions, keywords, results, solved problems. */
export const field = (
  id: string,
  chain: string,
  directions: string,
  keywords: string,
  results: string,
  solved: string,
): Field => ({
  ...{ id, chain },
  ...{ directions: listed(directions), keywords: listed(keywords), results: listed(results), solved: listed(solved) },
})
