import type { Token } from '../words/tokens'
import type { MatchExpert } from './match'
import { place } from './points'
import { keywordRead } from './reading'
import { termsOf } from './terms'

/** Every term of an expert with the places it stands in, as bits. */
export const profileOf = (expert: MatchExpert): Map<string, number> => {
  const found = new Map<string, number>()
  const note = (terms: readonly Token[], bit: number) => {
    for (const { text: term } of terms) found.set(term, (found.get(term) ?? 0) | bit)
  }
  for (const keyword of expert.keywords) note(keywordRead(keyword).terms, place.keywords)
  note(termsOf(expert.direction), place.direction)
  for (const result of expert.results) note(termsOf(result), place.results)
  for (const { text } of expert.solved) note(termsOf(text), place.solved)
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
