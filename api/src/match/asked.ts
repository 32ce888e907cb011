import type { MatchNeed } from './match'
import { askedWeight } from './points'
import { meantBy, termsOf } from './terms'

/** Each term of a need, in its order, with the most weight it was said with. */
export type Asked = ReadonlyMap<string, number>

export const askedOf = ({ sentence, key = '', goal = '', conditions = '', keywords }: MatchNeed): Asked => {
  const found = new Map<string, number>()
  const ask = (term: string, weight: number) => found.set(term, Math.max(weight, found.get(term) ?? 0))
  const say = (text: string, weight: number) => {
    for (const { text: term, part } of termsOf(text)) ask(term, part ? weight / 2 : weight)
  }
  for (const keyword of keywords) say(keyword, askedWeight.keyword)
  say(sentence, askedWeight.sentence)
  for (const text of [key, goal, conditions]) say(text, askedWeight.detail)
  say(meantBy([...keywords, sentence, key].join('\n')).join('，'), askedWeight.meant)
  return found
}
