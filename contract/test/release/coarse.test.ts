import { metricIds, metricOf } from '@kefutong/contract/metric/registry'
import { coarse, publicIds, slack, unpublished } from '@kefutong/contract/release/coarse'
import { cellText, releaseSays } from '@kefutong/contract/release/says'
import fc from 'fast-check'

test.each([
  [-4, 0],
  [0, 0],
  [2, 0],
  [3, 3],
  [5, 3],
  [63, 63],
  [365, 363],
])('%i is published as %i', (value, published) => expect(coarse(value)).toBe(published))

test.each([
  [null, '<3'],
  [3, '3'],
  [63, '63'],
])('a cell of %s stands as %s', (value, text) => expect(cellText(value)).toBe(text))

/** Whatever is larger than another stays so, and what is published is the same. */
const couldBe = (truth: readonly number[], other: readonly number[]) =>
  truth.every((value, i) => coarse(value) === coarse(other[i] ?? -1)) &&
  truth.every((value, i) => truth.every((next, j) => value > next || (other[i] ?? 0) <= (other[j] ?? 0)))

test('whatever the numbers are and whichever is not less than which: each could be one more than published, or two', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), fc.nat(), (truth, pick) => {
      const published = truth.map(coarse)
      for (const more of [1, slack])
        expect(
          couldBe(
            truth,
            published.map((value) => value + more),
          ),
        ).toBe(true)
      // one of them and all that are not less are two more, the others one: no sum or difference of them is settled
      const least = truth[pick % truth.length] ?? 0
      const apart = truth.map((value, i) => (published[i] ?? 0) + (value >= least ? slack : 1))
      expect(couldBe(truth, apart)).toBe(true)
    }),
  )
})

test('what is public is counted, not weighed, and stands in districts; what is not has its reason', () => {
  for (const id of publicIds) expect([id, metricIds.includes(id), metricOf(id).measure]).toEqual([id, true, 'count'])
  for (const { what, why } of unpublished) expect([what.length > 0, why.length > 0]).toEqual([true, true])
})

test('the sentence says what was published and no more', () => {
  const told = (values: ReadonlyArray<number | null>) =>
    values.map((value, at) => ({ name: ['张店区', '临淄区', '桓台县', '高青县'][at] ?? '', value }))
  expect(releaseSays('experts.in-force', told([null, null]))).toBe('各区县的在聘科技副总都不到 3 人')
  expect(releaseSays('problems.total', told([9, null, null]))).toBe('张店解决难题至少 9 项，其他区县都不到 3')
  expect(releaseSays('experts.in-force', told([63, 60, 48, 30]))).toBe(
    '张店、临淄、桓台三地在聘至少 171 人，占公布数八成多',
  )
})
