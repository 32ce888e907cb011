import type { MatchExpert } from '../../api/src/match/match'
import type { Field } from './fields/field'
import { chainIdOf, fields } from './fields/fields'
import { randomFrom } from './random'

const institutions = [
  '稷下理工大学',
  '东海化工大学',
  '江淮材料研究院',
  '北辰科技大学',
  '鲁中医工大学',
  '沧澜交通大学',
  '岱岳工业大学',
  '云门微电子研究所',
  '齐川农业大学',
  '明湖轻工学院',
]

type Random = ReturnType<typeof randomFrom>

/** Somebody of a field: one of its directions, some of its keywords, now and then one of a neighbour's. */
export const personOf = (id: string, field: Field, neighbours: readonly Field[], random: Random): MatchExpert => {
  const chain = chainIdOf(field.chain)
  const borrowed = random.below(3) === 0 ? random.some(random.oneOf(neighbours).keywords, 1) : []
  const capacity = 2 + random.below(3)
  return {
    id,
    institution: random.oneOf(institutions),
    chains: [chain],
    direction: random.oneOf(field.directions),
    keywords: [...new Set([...random.some(field.keywords, 3 + random.below(4)), ...borrowed])],
    results: random.some(field.results, random.below(3)),
    solved: random.some(field.solved, random.below(3)).map((text) => ({ text, chain })),
    posts: 0,
    load: random.below(capacity),
    capacity,
    optOut: false,
  }
}

/** Three or four people of every field, the same for the same seed; `fieldOf` tells what nobody's profile says. */
export const peopleFrom = (seed: number) => {
  const random = randomFrom(seed)
  const fieldOf = new Map<string, string>()
  const experts = fields.flatMap((field) => {
    const neighbours = fields.filter(({ chain, id }) => chain === field.chain && id !== field.id)
    return Array.from({ length: 3 + random.below(2) }, (_, at) => {
      const id = `${field.id}-${at + 1}`
      fieldOf.set(id, field.id)
      return personOf(id, field, neighbours, random)
    })
  })
  return { experts, fieldOf }
}
