import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { periodsFrom } from '@/expert/service-log-new/period-fields'
import { joined } from '@/expert/service-log-new/sentence-field'
import { judged, type Typed, typedOf } from '@/expert/service-log-new/typed'
import { compared } from '@/features/service-log/compare'
import { dayFrom, momentWords } from '@/platform/near-day'

const today = '2026-11-23'
const summary = '调整浆料水醇比和涂布间隙，龟裂由 8% 降到 1.5%'

test('one sentence makes a record: the day, how it ended and how long it took are there already', () => {
  expect(judged({ summary }, 'problem', today).form).toEqual({
    kind: 'problem',
    servedOn: today,
    summary,
    outcome: 'solved',
  })
  expect(judged({ summary }, 'visit', today).form).toMatchObject({ tenths: 80 })
})

test.each([
  ['1.1234567', 'wan', '金额最多到分'],
  ['-3', 'wan', '金额要大于 0'],
  ['三万', 'wan', '请填金额'],
  ['0', 'yuan', '金额要大于 0'],
  ['100000001', 'wan', '金额超过 1 万亿元，请核对单位'],
] as const)('%s %s as an amount: %s', (amount, unit, says) => {
  expect(judged({ summary, way: 'licence', amount, unit }, 'transfer', today).faults).toEqual({ amountFen: says })
})

test('what was typed for another kind waits there, and is not sent', () => {
  const typed: Typed = { summary, amount: '12', unit: 'wan', way: 'licence' }
  expect(judged(typed, 'problem', today).form).not.toHaveProperty('amountFen')
  expect(judged(typed, 'transfer', today).form).toMatchObject({ amountFen: 12_000_000 })
})

test.each([
  { kind: 'visit', servedOn: today, summary, tenths: 120 },
  { kind: 'transfer', servedOn: today, summary, way: 'equity', amountFen: 123_456_78, contractNo: 'JS-1' },
  { kind: 'revenue', from: '2026-10-01', until: '2026-10-31', amountFen: 1_200_000_00 },
] as const satisfies ServiceLogForm[])('a record opened to be changed says the same until it is: $kind', (form) => {
  expect(judged(typedOf(form), form.kind, '2027-01-01').form).toEqual(form)
})

test('two editions side by side mark what changed, also what was taken out', () => {
  const before: ServiceLogForm = { kind: 'transfer', servedOn: today, summary, way: 'licence', contractNo: 'JS-1' }
  const after: ServiceLogForm = { kind: 'transfer', servedOn: today, summary, way: 'licence', amountFen: 5_000_000 }
  expect(compared(before, after).filter(({ changed }) => changed)).toEqual([
    { label: '金额', before: undefined, after: '5 万元', changed: true },
    { label: '合同编号', before: 'JS-1', after: undefined, changed: true },
  ])
})

test('a beginning is put after what is there', () => {
  expect(joined('', '到车间现场指导')).toBe('到车间现场指导')
  expect(joined('先看了图纸，', '到车间现场指导')).toBe('先看了图纸，到车间现场指导')
})

test.each([
  ['2026-11-23', ['2026-10-01', '2026-10-31'], ['2026-07-01', '2026-09-30']],
  ['2027-01-05', ['2026-12-01', '2026-12-31'], ['2026-10-01', '2026-12-31']],
])('seen from %s, last month and last quarter', (day, month, quarter) => {
  expect(periodsFrom(day).map(({ from, until }) => [from, until])).toEqual([
    month,
    quarter,
    [`${day.slice(0, 4)}-01-01`, day],
  ])
})

test('days and moments near today have names', () => {
  expect(dayFrom('2026-11-22', today)).toBe('昨天，11 月 22 日')
  const now = new Date('2026-11-23T09:41:00+08:00')
  expect(momentWords('2026-11-23T09:38:00+08:00', now)).toBe('今天 9:38')
  expect(momentWords('2026-11-22T17:20:00+08:00', now)).toBe('昨天 17:20')
})
