import { chains, fields } from '../../../test/match/fields/fields'
import { judge, scoresOf } from '../../../test/match/judge'
import { heldOutNeeds } from '../../../test/match/needs-held-out'
import { tuningNeeds } from '../../../test/match/needs-tuning'
import { peopleFrom } from '../../../test/match/people'
import { chainOf, likelyChains } from '../../src/match/chain-of'

const all = [...heldOutNeeds, ...tuningNeeds]

test('the matching set is large, varied and sound', () => {
  expect(heldOutNeeds.length).toBeGreaterThanOrEqual(60)
  expect(peopleFrom(1).experts.length).toBeGreaterThan(400)
  expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length)
  const known = new Set(fields.map(({ id }) => id))
  expect(known.size).toBe(fields.length)
  expect(all.flatMap((need) => need.fields).filter((id) => !known.has(id))).toEqual([])
  const names = new Set(chains.map(({ name }) => name))
  expect(all.filter(({ chain }) => !names.has(chain))).toEqual([])
  expect(new Set(heldOutNeeds.map(({ chain }) => chain)).size).toBeGreaterThan(15)
})

test('needs nothing was chosen by find the right people', () => {
  const scores = scoresOf(judge(heldOutNeeds))
  process.stdout.write(`match: ${JSON.stringify(scores)}\n`)
  expect(scores.precisionAt3).toBeGreaterThanOrEqual(85)
  expect(scores.firstRight).toBeGreaterThanOrEqual(95)
  expect(scores.chainRight).toBeGreaterThanOrEqual(87)
})

test('the needs that weights were chosen with, most without a technical word, find somebody right too', () => {
  const scores = scoresOf(judge(tuningNeeds))
  expect(scores.precisionAt3).toBeGreaterThanOrEqual(75)
  expect(scores.firstRight).toBeGreaterThanOrEqual(90)
})

test('the chain is guessed from words that can be shown', () => {
  const guess = chainOf('加氢站的隔膜压缩机膜片老破', chains)
  expect(guess?.name).toBe('氢能')
  expect(guess?.terms).toEqual(expect.arrayContaining(['加氢站', '隔膜压缩机']))
  expect(chainOf('我们厂想找个懂技术的人', chains)).toBeUndefined()
})

test('a sentence of two chains is looked up in both', () => {
  const names = likelyChains('陶瓷窑炉烟气脱硫脱硝', chains).map((id) => chains.find((one) => one.id === id)?.name)
  expect(names).toEqual(expect.arrayContaining(['陶瓷', '环保装备']))
})

test('a chain is known by the names other cities give it, and one nobody knows by its own', () => {
  expect(chainOf('压力传感器零点漂移', [{ id: 'x', name: '微机电' }])?.id).toBe('x')
  expect(
    chainOf('竹纤维发霉', [
      { id: 'bamboo', name: '竹产业' },
      { id: 'y', name: '竹纤维制品' },
    ])?.id,
  ).toBe('y')
})
