import { askedOf } from './asked'
import type { MatchNeed } from './match'
import {
  chainPoints,
  institutionPoints,
  profilePointsOf,
  segmentPoints,
  solvedChainPoints,
  solvedPointsOf,
  telling,
} from './points'
import { chainPlace } from './profile'
import type { Shelf } from './shelf'

/** A key to look up, and the points for each of the sixteen combinations of bits that may stand with it. */
type Line = { key: string; profile: Int32Array; solved: Int32Array; worth: number }
type Plain = { key: string; points: number; solved?: number }

/** What a need is worth, word by word, in this city today. */
export type Plan = { terms: Line[]; chains: Plain[]; segment?: Plain; institutions: Plain[] }

/** Of a very long text only its most telling words are looked up. */
const mostTerms = 48

const places = Array.from({ length: 16 }, (_, bits) => bits)

const termLines = (shelf: Shelf, need: MatchNeed): Line[] => {
  const all = shelf.size()
  const known = [...askedOf(need)].flatMap(([key, weight]) => {
    const among = shelf.terms.count(key)
    return among === 0 ? [] : [{ key, weight, worth: telling(among, all) }]
  })
  return known
    .sort((a, b) => b.weight * b.worth - a.weight * a.worth)
    .slice(0, mostTerms)
    .map(({ key, weight, worth }) => ({
      key,
      worth: weight * worth,
      profile: Int32Array.from(places, (bits) => profilePointsOf(weight, worth, bits)),
      solved: Int32Array.from(places, (bits) => solvedPointsOf(weight, worth, bits)),
    }))
}

const shortestName = 4
const bare = (name: string) => name.replace(/\s/g, '')

/** Typed freely: the whole name, or enough of it. */
export const wishes = (wish: string | undefined, institution: string) => {
  const [typed, name] = [bare(wish ?? ''), bare(institution)]
  return typed.length >= shortestName && (typed.includes(name) || name.includes(typed))
}

export const planOf = (shelf: Shelf, need: MatchNeed): Plan => {
  const chains = [...new Set(need.chains)]
  return {
    terms: termLines(shelf, need),
    chains: chains.map((key) => ({
      key,
      points: Math.round(chainPoints / chains.length),
      solved: Math.round(solvedChainPoints / chains.length),
    })),
    ...(need.segment === undefined ? {} : { segment: { key: need.segment, points: segmentPoints } }),
    institutions: need.institutionWish
      ? [...shelf.institutions.keys()]
          .filter((name) => wishes(need.institutionWish, name))
          .map((key) => ({ key, points: institutionPoints }))
      : [],
  }
}

export const chainWorth = ({ points, solved = 0 }: Plain, bits: number) =>
  (bits & chainPlace.own ? points : 0) + (bits & chainPlace.solved ? solved : 0)
