import type { Token } from '../words/tokens'
import type { MatchNeed } from './match'
import { askedWeight } from './points'
import { meantBy, termsOf } from './terms'

export type Read = { terms: (text: string) => readonly Token[]; meant: (text: string) => readonly Token[] }

/** Reads a text once, however often it is asked about. */
export const reader = (): Read => {
  const remembering = (take: (text: string) => readonly Token[]) => {
    const kept = new Map<string, readonly Token[]>()
    return (text: string) => {
      const made = kept.get(text) ?? take(text)
      kept.set(text, made)
      return made
    }
  }
  return { terms: remembering(termsOf), meant: remembering((text) => termsOf(meantBy(text).join('，'))) }
}

/** Terms of a need with the most weight each was said with. */
export type Asked = ReadonlyMap<string, number>

const listed = (texts: ReadonlyArray<readonly [readonly Token[], number]>): Asked => {
  const found = new Map<string, number>()
  for (const [terms, weight] of texts)
    for (const { text: term, part } of terms)
      found.set(term, Math.max(part ? weight / 2 : weight, found.get(term) ?? 0))
  return found
}

/** What the running text of a need asks for. */
export const askedByText = ({ sentence, key = '', goal = '', conditions = '' }: MatchNeed, { terms, meant }: Read) =>
  listed([
    [terms(sentence), askedWeight.sentence],
    ...[key, goal, conditions].map((text) => [terms(text), askedWeight.detail] as const),
    ...[sentence, key].map((text) => [meant(text), askedWeight.meant] as const),
  ])

/** What its keywords ask for. */
export const askedByKeywords = (keywords: readonly string[], { terms, meant }: Read) =>
  listed([
    ...keywords.map((keyword) => [terms(keyword), askedWeight.keyword] as const),
    ...keywords.map((keyword) => [meant(keyword), askedWeight.meant] as const),
  ])
