import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { withReason } from '@/bureau/review/return-sheet'
import { capped } from '@/bureau/review/use-picks'
import { choicesOf } from '@/bureau/review/use-queue'
import { batchOf, doubtWords, dueOf, flowOf } from '@/bureau/review/words'
import { readDates } from '@/bureau/schedule/dates'

const approve = { move: 'approve', label: '通过审核', weight: 'primary', reason: false } as const
const back = { move: 'return', label: '退回补正', weight: 'secondary', reason: true } as const
const dismiss = { move: 'dismiss', label: '异议不成立', weight: 'primary', reason: true } as const

const card = (id: string, passed: number, moves: FilingCard['moves']) =>
  ({ id, checks: { passed, total: 7 }, moves, chains: ['ceramics'], regionCode: '370303' }) as unknown as FilingCard

const clean = card('a', 7, [approve, back])
const doubtful = card('b', 6, [approve, back])
const objection = card('c', 7, [dismiss])

test('only filings whose checks all pass are approved together', () => {
  const batch = batchOf([clean, doubtful, objection])
  expect(batch.approvable).toEqual([clean])
  expect(batch.returnable).toEqual([clean, doubtful])
  expect(doubtWords(batch)).toBe('其中 1 件检查未全通过，1 件要逐件办理，不会一起通过')
  expect(doubtWords(batchOf([clean]))).toBe('')
})

test('twenty at once, the first twenty', () => {
  const many = new Set(Array.from({ length: 25 }, (_, at) => String(at)))
  expect([...capped(many)]).toEqual([...many].slice(0, 20))
})

test.each([
  [-2, '已超 2 个工作日', 'danger'],
  [0, '今天到期', 'warn'],
  [3, '剩 3 个工作日', 'plain'],
])('a promise %i working days away', (left, text, tone) => {
  expect(dueOf({ left })).toEqual({ text, tone })
})

test('the chains with most to do come first', () => {
  const rows = [
    card('1', 7, []),
    { ...card('2', 7, []), chains: ['hydrogen'] },
    { ...card('3', 7, []), chains: ['hydrogen'] },
  ]
  const names: Record<string, string> = { ceramics: '特种陶瓷', hydrogen: '氢能' }
  expect(
    choicesOf(
      rows,
      ({ chains }) => chains,
      (id) => names[id] ?? id,
    ),
  ).toEqual([
    { value: 'hydrogen', label: '氢能', count: 2 },
    { value: 'ceramics', label: '特种陶瓷', count: 1 },
  ])
})

test('the line is said in short words', () => {
  const node = (step: string, label: string, status: string) => ({ step, label, status }) as never
  const line = [
    node('submit', '提交备案', 'done'),
    node('county-review', '区县审核', 'now'),
    node('notice', '公示 5 个工作日', 'next'),
    node('take-effect', '生效并发备案编号', 'next'),
  ]
  expect(flowOf(line)).toEqual({ steps: ['提交', '区县审核', '公示', '生效'], now: 1 })
})

test('a usual reason is added to what was typed, and taken out again', () => {
  const text = withReason('请看第 2 页', '聘期有误，请修改')
  expect(text).toBe('请看第 2 页；聘期有误，请修改')
  expect(withReason(text, '聘期有误，请修改')).toBe('请看第 2 页')
})

test.each([
  ['2027-01-01\n2027年1月2日\n2027/1/3\n2027.1.4', { dates: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'] }],
  ['2027-02-03、2027-02-01，2027-02-01', { dates: ['2027-02-01', '2027-02-03'] }],
  ['', { dates: [] }],
  ['2027-02-30', { problem: '“2027-02-30”不是日期，请写成 2027-01-01' }],
  ['元旦', { problem: '“元旦”不是日期，请写成 2027-01-01' }],
])('dates as they are pasted: %j', (text, read) => {
  expect(readDates(text)).toEqual(read)
})
