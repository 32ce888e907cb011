import {
  bothCounts,
  chainsSay,
  funnelSays,
  gapsSay,
  gradesSay,
  monthsSay,
  regionsSay,
  responseSays,
} from '@kefutong/contract/metric/conclusions'
import { metricIds, metricOf } from '@kefutong/contract/metric/registry'
import { shareWords } from '@kefutong/contract/metric/share'
import { medianOf, valueText } from '@kefutong/contract/metric/value'
import fc from 'fast-check'

const yi = 10_000_000_000

test('every metric is defined: name, unit, clause, how it is counted, what is left out, where it belongs, who answers', () => {
  expect(new Set(metricIds.map((id) => metricOf(id).name)).size).toBe(metricIds.length)
  for (const id of metricIds)
    for (const words of [
      metricOf(id).name,
      metricOf(id).unit,
      metricOf(id).clause,
      metricOf(id).counts,
      metricOf(id).leaves,
    ])
      expect(words).toMatch(/^[^!！。]+$/)
})

test.each<[number, number, string]>([
  [0, 10, '零'],
  [10, 10, '全部'],
  [99, 100, '几乎全部'],
  [159, 363, '四成多'],
  [174, 363, '近一半'],
  [52, 100, '约一半'],
  [55, 100, '一半多'],
  [30, 100, '约三成'],
  [24, 100, '两成多'],
  [3, 100, '不到一成'],
  [9, 100, '近一成'],
])('%d of %d is %s', (part, whole, words) => expect(shareWords(part, whole)).toBe(words))

test('363 and 680 are both right', () => {
  expect(bothCounts(363, 680).title).toBe('363 和 680 都对')
})

test('twelve months in one sentence', () => {
  expect(monthsSay('problems.total', [13, 12, 9, 16, 31])).toBe('每月解决的难题一年间从 13 项增到 31 项')
  expect(monthsSay('problems.total', [13, 9, 2])).toBe('每月解决的难题一年间从 13 项降到 2 项')
  expect(monthsSay('revenue.total', [0, 2 * yi])).toBe('每月新增的销售收入一年间从 0 万元增到 2 亿元')
  expect(monthsSay('transfers.total', [4, 1, 4])).toBe('每月转化的成果一年前后都是 4 项')
  expect(monthsSay('transfers.total', [0, 0, 0])).toBe('近 3 个月还没有成果转化')
})

test('districts by outcome, chains by what is missing, money by its proof', () => {
  const people = metricOf('experts.in-force')
  const regions = [
    { name: '张店区', value: 68 },
    { name: '淄川区', value: 34 },
    { name: '临淄区', value: 62 },
    { name: '桓台县', value: 44 },
    { name: '文昌湖', value: 155 },
  ]
  expect(regionsSay(people, '在聘', regions)).toBe('文昌湖、张店、临淄三地在聘 285 人，占全市近八成')
  expect(regionsSay(people, '在聘', [])).toBe('各区县还没有在聘科技副总')
  const chain = (name: string, experts: number, open: number) => ({ name, experts, open })
  expect(chainsSay([chain('氢能', 3, 1), chain('智能微系统', 2, 9)])).toBe(
    '2 条链都有在聘副总，未解需求集中在智能微系统',
  )
  expect(chainsSay([chain('氢能', 0, 2), chain('甲', 1, 2), chain('乙', 1, 2), chain('丙', 1, 2)])).toBe(
    '1 条链还没有在聘副总：氢能，未解需求最多的是氢能，2 项',
  )
  const money = (a: number, b: number, c: number) => [
    { grade: 'A' as const, value: a },
    { grade: 'B' as const, value: b },
    { grade: 'C' as const, value: c },
  ]
  expect(gradesSay('新增销售收入', money(792, 1136, 651))).toBe('新增销售收入七成多有合同或发票')
  expect(gradesSay('新增销售收入', money(0, 0, 0))).toBe('还没有新增销售收入')
})

test('funnels, response and gaps', () => {
  const step = (name: string, value: number, unit = '项') => ({ name, value, unit })
  expect(funnelSays('需求', [step('提出需求', 120), step('已核实', 110), step('已确认', 48)])).toBe(
    '120 项需求里 48 项已确认，已核实到已确认落下最多，62 项',
  )
  expect(funnelSays('需求', [step('提出需求', 2), step('已确认', 2)])).toBe('2 项需求里 2 项已确认')
  expect(responseSays(52, 40)).toBe('近 12 个月 40 项需求，一半在 5.2 个工时内得到首次答复')
  expect(responseSays(null, 0)).toBe('近 12 个月还没有答复过需求')
  expect(gapsSay({ needs: 0, segments: 0, silent: 0 })).toBe('没有发现缺口')
})

test('the median is the middle one, however the times are written down', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }), (times) => {
      const sorted = [...times].sort((a, b) => a - b)
      const middle = Math.floor(
        ((sorted[Math.floor((times.length - 1) / 2)] ?? 0) + (sorted[Math.floor(times.length / 2)] ?? 0)) / 2,
      )
      expect(medianOf(times.map((time) => [time, 1]))).toBe(middle)
    }),
  )
  expect(medianOf([])).toBeNull()
  expect(medianOf([[5, 0]])).toBeNull()
})

test('a value is written in the unit of its kind', () => {
  expect(valueText(metricOf('revenue.total'), 257_900_000_000)).toBe('25.79 亿元')
  expect(valueText(metricOf('services.time'), 120)).toBe('1.5 天')
  expect(valueText(metricOf('needs.response'), 52)).toBe('5.2 工时')
  expect(valueText(metricOf('experts.in-force'), 363)).toBe('363 人')
})
