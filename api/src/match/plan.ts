import { askedByKeywords, askedByText, reader } from './asked'
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

/**
 * One thing to look up. For each of the sixteen combinations of bits that may stand beside somebody there: the points of
 * the profile, those of solved problems, and both together.
 */
export type Line = {
  list: 'terms' | 'chains' | 'segments' | 'institutions'
  key: string
  own: Int32Array
  solved: Int32Array
  both: Int32Array
}

/** What a need is worth, word by word, in this city today. */
export type Plan = readonly Line[]

type PointsOf = (bits: number) => number
const nothing: PointsOf = () => 0

const line = (list: Line['list'], key: string, ownOf: PointsOf, solvedOf = nothing): Line => {
  const [own, solved, both] = [new Int32Array(16), new Int32Array(16), new Int32Array(16)]
  for (let bits = 0; bits < 16; bits += 1) {
    own[bits] = ownOf(bits)
    solved[bits] = solvedOf(bits)
    both[bits] = (own[bits] as number) + (solved[bits] as number)
  }
  return { list, key, own, solved, both }
}

const mostTerms = 24

const termLine = (key: string, weight: number, worth: number) =>
  line(
    'terms',
    key,
    (bits) => profilePointsOf(weight, worth, bits),
    (bits) => solvedPointsOf(weight, worth, bits),
  )

/** Several chains share the points of one. */
const chainLines = (chains: readonly string[]): Line[] =>
  chains.map((key) =>
    line(
      'chains',
      key,
      (bits) => (bits & chainPlace.own ? Math.round(chainPoints / chains.length) : 0),
      (bits) => (bits & chainPlace.solved ? Math.round(solvedChainPoints / chains.length) : 0),
    ),
  )

const shortestName = 4
const bare = (name: string) => name.replace(/\s/g, '')

/** Typed freely: the whole name, or enough of it. */
const wishes = (wish: string, institution: string) => {
  const [typed, name] = [bare(wish), bare(institution)]
  return typed.length >= shortestName && (typed.includes(name) || name.includes(typed))
}

const institutionLines = (shelf: Shelf, wish: string): Line[] =>
  [...shelf.institutions.keys()]
    .filter((name) => wishes(wish, name))
    .map((name) => line('institutions', name, () => institutionPoints))

/** What may be added to a need when it is asked what it lacks. */
export type Fuller = Pick<MatchNeed, 'keywords' | 'chains' | 'segment'>

/**
 * Makes the plan of a need and of fuller versions of it, as the city stands now. A line that does not change is the same
 * object in all of them. Keywords are all looked up, of a very long text only the most telling words: so a keyword more
 * changes no other line.
 */
export const planner = (shelf: Shelf, need: MatchNeed) => {
  const all = shelf.size()
  const read = reader()
  const kept = new Map<string, Line>()
  const worths = new Map<string, number>()

  const worthOf = (term: string) => {
    const made = worths.get(term) ?? telling(shelf.terms.count(term), all)
    worths.set(term, made)
    return made
  }

  const keptLine = (term: string, weight: number) => {
    const name = `${weight} ${term}`
    const made = kept.get(name) ?? termLine(term, weight, worthOf(term))
    kept.set(name, made)
    return made
  }

  const isKnown = ([term]: readonly [string, number]) => shelf.terms.count(term) > 0
  const byText = [...askedByText(need, read)]
    .filter(isKnown)
    .sort(([a, weightOfA], [b, weightOfB]) => weightOfB * worthOf(b) - weightOfA * worthOf(a))
    .slice(0, mostTerms)

  const asked = ({ keywords }: Fuller): Map<string, number> => {
    const found = new Map(byText)
    for (const [term, weight] of [...askedByKeywords(keywords, read)].filter(isKnown))
      found.set(term, Math.max(weight, found.get(term) ?? 0))
    return found
  }

  /** A chain or a segment more says no other words: the lines of the words are those of the need itself. */
  const ofNeed = asked(need)
  const own = [...ofNeed].map(([term, weight]) => keptLine(term, weight))
  const wordLines = (fuller: Fuller) =>
    fuller.keywords === need.keywords ? own : [...asked(fuller)].map(([term, weight]) => keptLine(term, weight))

  const plan = (fuller: Fuller): Plan => [
    ...wordLines(fuller),
    ...chainLines([...new Set(fuller.chains)]),
    ...(fuller.segment === undefined ? [] : [line('segments', fuller.segment, () => segmentPoints)]),
    ...(need.institutionWish ? institutionLines(shelf, need.institutionWish) : []),
  ]
  return { asked: ofNeed, worthOf, plan }
}
