import { panoramaSays } from '../../src/chain'
import { openSays, yearSays } from '../../src/metric/summary'

const points = (...values: Array<[number, number]>) => values.map(([value, before]) => ({ value, before }))

test.each([
  [points([3, 1], [4, 2]), { title: '近 2 个月解决难题 7 项', line: '比前 2 个月多 4 项' }],
  [points([1, 2], [1, 1]), { title: '近 2 个月解决难题 2 项', line: '比前 2 个月少 1 项' }],
  [points([1, 1]), { title: '近 1 个月解决难题 1 项', line: '与前 1 个月一样多' }],
  [points([2, 0]), { title: '近 1 个月解决难题 2 项', line: '前 1 个月还没有' }],
])('a flow is the sum of its months: %j', (given, says) => {
  expect(yearSays('problems.total', given)).toEqual(says)
})

test('a stock is what stands at the end, never a sum', () => {
  expect(yearSays('experts.in-force', points([300, 200], [363, 290]))).toEqual({
    title: '在聘科技副总 363 人',
    line: '比一年前多 73 人',
  })
})

test('the chain with most open needs is named, and nothing when there is none', () => {
  expect(
    openSays([
      { name: '氢能', open: 6 },
      { name: '智能微系统', open: 9 },
    ]),
  ).toEqual({
    title: '智能微系统还有 9 项需求未解',
    line: '各条产业链共 15 项未解',
  })
  expect(openSays([{ name: '氢能', open: 0 }]).title).toBe('没有未解的需求')
})

const segment = (name: string, enterprises: number, experts: number, needs: number) => ({
  ...{ name, enterprises, experts, needs },
})

test.each([
  [[], '这条链还没有登记环节'],
  [[segment('制氢装备', 0, 0, 0)], '1 个环节都还没有企业'],
  [[segment('制氢装备', 3, 2, 0)], '1 个环节有企业，都有在聘专家'],
  [[segment('制氢装备', 3, 2, 0), segment('双极板', 5, 0, 2)], '2 个环节有企业，双极板还没有专家'],
  [
    [segment('催化剂', 1, 0, 0), segment('双极板', 5, 0, 2), segment('储氢瓶', 0, 0, 0)],
    '2 个环节有企业，双极板等 2 个还没有专家',
  ],
])('a chain says where nobody is: %j', (segments, says) => {
  expect(panoramaSays(segments)).toBe(says)
})
