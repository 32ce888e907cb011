/** Where a term stands in a profile, one bit each: a term's places fit into four. */
export const place = { keywords: 1, direction: 2, results: 4, solved: 8 } as const
export const profilePlaces = place.keywords | place.direction | place.results

/** How much a word of the need counts by where it was said. A part of a longer word counts half. */
export const askedWeight = { keyword: 6, sentence: 4, detail: 2, meant: 2 } as const

/** The best place of a term counts, not their sum: repeating oneself brings nothing. */
const placeWorth = (places: number) =>
  places & (place.keywords | place.direction) ? 4 : places & place.results ? 3 : 0
const solvedWorth = 3

/** A word of the sentence that one expert in the city has among the keywords is worth 100. */
const scale = 16

export const chainPoints = 60
export const segmentPoints = 40
export const solvedChainPoints = 15
export const institutionPoints = 80
export const mostLoadPoints = 12

/** 0 to 100: how telling a term is that `among` of `all` experts have. A word everybody has is worth next to nothing. */
export const telling = (among: number, all: number) => {
  const share = Math.log(1 + all / among) / Math.log(1 + all)
  return Math.round(100 * share * share)
}

/** Fewer points than this from the need itself are no reason to name anybody. */
export const leastAnswer = 20

/** Points for a term by the places it stands in: from the profile, and from solved problems. Whole numbers. */
export const profilePointsOf = (weight: number, worth: number, places: number) =>
  Math.round((weight * worth * placeWorth(places)) / scale)
export const solvedPointsOf = (weight: number, worth: number, places: number) =>
  places & place.solved ? Math.round((weight * worth * solvedWorth) / scale) : 0

export const loadPoints = (load: number, capacity: number) =>
  Math.round((mostLoadPoints * Math.max(0, capacity - load)) / Math.max(1, capacity))
