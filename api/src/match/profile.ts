import type { MatchExpert } from './match'
import { place } from './points'
import { termsOf } from './terms'

/** Every term of an expert with the places it stands in, as bits. */
export const profileOf = (expert: MatchExpert): Map<string, number> => {
  const found = new Map<string, number>()
  const note = (text: string, bit: number) => {
    for (const { text: term } of termsOf(text)) found.set(term, (found.get(term) ?? 0) | bit)
  }
  for (const keyword of expert.keywords) note(keyword, place.keywords)
  note(expert.direction, place.direction)
  for (const result of expert.results) note(result, place.results)
  for (const { text } of expert.solved) note(text, place.solved)
  return found
}

export const chainPlace = { own: 1, solved: 2 } as const

/** Chains of an expert, own and of solved problems, as bits. */
export const chainsOf = (expert: MatchExpert): Map<string, number> => {
  const found = new Map<string, number>(expert.chains.map((chain) => [chain, chainPlace.own]))
  for (const { chain } of expert.solved)
    if (chain !== undefined) found.set(chain, (found.get(chain) ?? 0) | chainPlace.solved)
  return found
}
