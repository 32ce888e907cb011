import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { MatchExpert } from '../../api/src/match/match'
import { fields } from '../../test/match/fields/fields'
import { personOf } from '../../test/match/people'
import { randomFrom } from '../../test/match/random'

/** Ordinary three- and four-character nouns of the common dictionary: the long tail that real profiles have. */
const tail = () => {
  const file = createRequire(path.resolve('package.json')).resolve('@node-rs/jieba/dict.txt')
  const rows = readFileSync(file, 'utf8').split('\n')
  return rows.flatMap((row) => {
    const [word = '', , kind] = row.split(' ')
    return (kind === 'n' || kind === 'vn' || kind === 'l') && /^[\u4e00-\u9fff]{3,4}$/.test(word) ? [word] : []
  })
}

/** `count` experts, the same for the same seed: everybody of some field, with one or two words nobody else may have. */
export function* crowd(count: number, seed: number): Generator<MatchExpert> {
  const random = randomFrom(seed)
  const words = tail()
  for (let at = 0; at < count; at += 1) {
    const field = random.oneOf(fields)
    const neighbours = fields.filter(({ chain, id }) => chain === field.chain && id !== field.id)
    const person = personOf(`${String(at).padStart(7, '0')}-${field.id}`, field, neighbours, random)
    yield {
      ...person,
      keywords: [...new Set([...person.keywords, random.oneOf(words)])],
      direction: `${person.direction}，${random.oneOf(words)}`,
    }
  }
}
