import fc from 'fast-check'
import { chainIdOf } from '../../../test/match/fields/fields'
import { heldOutNeeds } from '../../../test/match/needs-held-out'
import { tuningNeeds } from '../../../test/match/needs-tuning'
import { peopleFrom } from '../../../test/match/people'
import { plainScores } from '../../../test/match/plain'
import { openIndex } from '../../src/match/engine'
import type { MatchExpert, MatchNeed } from '../../src/match/match'

const { experts } = peopleFrom(7)
const few = experts.filter((_, at) => at % 6 === 0)

const indexOf = (all: readonly MatchExpert[]) => {
  const index = openIndex()
  for (const expert of all) index.put(expert)
  return index
}

const nobody: MatchExpert = {
  ...{ id: 'a', institution: '东海化工大学', chains: ['polyurethane'], direction: '聚醚合成', keywords: ['羟值控制'] },
  ...{ results: [], solved: [], posts: 0, load: 0, capacity: 3, optOut: false },
}
const polyol: MatchNeed = { sentence: '聚醚多元醇批次间羟值波动大', keywords: [], chains: ['polyurethane'] }

const needs: MatchNeed[] = [...tuningNeeds, ...heldOutNeeds].map(({ sentence, chain }, at) => ({
  sentence,
  ...(at % 3 === 0 ? { key: heldOutNeeds[at % heldOutNeeds.length]?.sentence ?? '' } : {}),
  ...(at % 4 === 0 ? { institutionWish: '江淮材料研究院' } : {}),
  keywords: at % 2 === 0 ? [] : ['在线检测', '密封'],
  chains: at % 5 === 0 ? [] : [chainIdOf(chain)],
}))

test('a recommended expert comes with reasons in words, under three labels, that add up to the score', () => {
  const words = { chain: () => '聚氨酯', segment: () => '聚醚合成' }
  const index = openIndex(words)
  index.put({
    ...{ ...nobody, keywords: ['羟值控制', '聚醚多元醇'], segments: ['polyether'], posts: 1, load: 1, daysLeft: 18 },
    solved: [
      { text: '聚醚批次羟值偏差大', chain: 'polyurethane' },
      { text: '多元醇羟值在线检测', chain: 'polyurethane' },
      { text: '海绵烧芯', chain: 'polyurethane' },
    ],
  })
  index.put({ ...nobody, id: 'b', institution: '北辰科技大学', direction: '机器视觉', keywords: ['视觉'], chains: [] })
  const need = { ...polyol, segment: 'polyether', institutionWish: '东海化工大学材料学院' }
  const [first] = index.recommend(need).items
  expect(first?.reasons.map(({ label, kind, says }) => `${label} ${kind} ${says}`)).toEqual([
    '对得上 keywords 研究方向含聚醚多元醇、羟值控制',
    '对得上 chain 产业链同为聚氨酯，环节同为聚醚合成',
    '对得上 institution 来自合作意向单位东海化工大学',
    '做成过 solved 涉及批次、羟值、聚醚的难题 2 项，企业均确认解决',
    '有时间 load 本年还可服务 18 天，在聘 1 家',
  ])
  expect(first?.score).toBe(first?.reasons.reduce((sum, { points }) => sum + points, 0))
})

test('the index says what a plain reckoning over everybody says, to the last point and in the same order', () => {
  const index = indexOf(few)
  for (const need of needs.filter((_, at) => at % 3 === 0)) {
    const { items } = index.recommend(need, { limit: few.length })
    expect(items.map(({ id, score }) => ({ id, score }))).toEqual(plainScores(few, need))
    for (const { score, reasons } of items) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(reasons.every(({ points }) => Number.isInteger(points) && points >= 0)).toBe(true)
    }
  }
})

const change = fc.record({
  at: fc.nat(39),
  as: fc.nat(experts.length - 1),
  gone: fc.boolean(),
  load: fc.nat(4),
  optOut: fc.boolean(),
})

test('an index that grew by changes equals one that is built anew, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 60 }), fc.nat(needs.length - 1), (changes, which) => {
      const index = openIndex()
      const now = new Map<string, MatchExpert>()
      for (const { at, as, gone, load, optOut } of changes) {
        const id = `expert-${at}`
        const expert = { ...(experts[as] as MatchExpert), id, load, optOut, capacity: 3 }
        if (gone) index.remove(id)
        else index.put(expert)
        if (gone) now.delete(id)
        else now.set(id, expert)
      }
      const need = needs[which] as MatchNeed
      const anew = indexOf([...now.values()].reverse())
      expect(index.size()).toBe(now.size)
      expect(index.recommend(need, { limit: 5 })).toEqual(anew.recommend(need, { limit: 5 }))
    }),
    { numRuns: 60, seed: 20261123 },
  )
})

const fuller = (need: MatchNeed, field: 'keywords' | 'chain' | 'segment', term: string): MatchNeed => {
  if (field === 'keywords') return { ...need, keywords: [...need.keywords, term] }
  return field === 'chain' ? { ...need, chains: [term] } : { ...need, segment: term }
}

test('what is said to be missing does bring that expert in, at the rank promised, when it is added', () => {
  const segmented = experts.map((expert, at) => ({ ...expert, segments: [`segment-${at % 7}`] }))
  const index = indexOf(segmented)
  const seen = new Set<string>()
  for (const need of needs.filter((_, at) => at % 2 === 0 || at % 5 === 0)) {
    const { items, missing } = index.recommend(need)
    for (const { field, term, id, wouldRank, says } of missing) {
      seen.add(field)
      expect(items.map((item) => item.id)).not.toContain(id)
      expect(index.recommend(fuller(need, field, term)).items.findIndex((item) => item.id === id) + 1).toBe(wouldRank)
      expect(says).toMatch(/^若补充/)
    }
    expect(new Set(missing.map(({ id }) => id)).size).toBe(missing.length)
  }
  expect([...seen].sort()).toEqual(['chain', 'keywords', 'segment'])
})

test('a word that is said brings the one who was named before it was said', () => {
  const index = openIndex({ chain: () => '聚氨酯', segment: (id) => id })
  for (const id of ['a', 'b', 'c']) index.put({ ...nobody, id })
  index.put({ ...nobody, id: 'd', keywords: ['羟值控制', '工作温度'], load: 1 })
  const { missing } = index.recommend(polyol)
  expect(missing).toEqual([{ field: 'keywords', term: '工作温度', says: '若补充“工作温度”', id: 'd', wouldRank: 1 }])
})

test('whoever is full, opted out or excluded is not named, nor is anybody moved up by them', () => {
  const index = openIndex()
  index.put({ ...nobody, id: 'full', load: 3 })
  index.put({ ...nobody, id: 'over', load: 5 })
  index.put({ ...nobody, id: 'opted-out', optOut: true })
  index.put({ ...nobody, id: 'declined' })
  index.put({ ...nobody, id: 'free', load: 2 })
  const { items, missing } = index.recommend(polyol, { exclude: ['declined'] })
  expect(items.map(({ id }) => id)).toEqual(['free'])
  expect(missing).toEqual([])
})

test('of equals the one with more time comes first, then the smaller id', () => {
  const index = openIndex()
  for (const [id, load] of [
    ['c', 0],
    ['b', 0],
    ['a', 2],
  ] as const)
    index.put({ ...nobody, id, load })
  expect(index.recommend(polyol).items.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test.each([['🙂🙂🙂'], [''], ['120℃ 3个月'], ['怎么办啊'], ['我想开个饭馆']])(
  'nobody is named for “%s”',
  (sentence) => {
    expect(indexOf(experts).recommend({ sentence, keywords: [], chains: [] })).toEqual({ items: [], missing: [] })
  },
)

test('a very long need is answered like any other', () => {
  const index = indexOf(experts)
  const sentence = needs.map((need) => need.sentence).join('。')
  const need = { sentence, key: sentence, keywords: ['羟值控制'], chains: [] }
  const { items } = index.recommend(need)
  expect(items).toHaveLength(3)
  for (const { score, reasons } of items) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
})

test('what was put in is kept as it was, whatever becomes of the object', () => {
  const index = openIndex()
  const keywords = ['羟值控制']
  index.put({ ...nobody, keywords })
  keywords[0] = '止血'
  index.remove('a')
  expect(index.size()).toBe(0)
  expect(index.recommend(polyol).items).toEqual([])
})
