import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dateLine, greeting, partOfDay } from '@/pages/home/greeting'
import { actFor, allFor } from '@/pages/home/menu'
import { termOf } from '@/pages/home/term'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour - 8))

test.each([
  [1, '晚上好'],
  [5, '上午好'],
  [9, '上午好'],
  [11, '中午好'],
  [13, '下午好'],
  [17, '下午好'],
  [18, '晚上好'],
])('at %i o’clock in Shanghai it is %s', (hour, words) => {
  expect(partOfDay(at(hour))).toBe(words)
})

test('an expert is greeted by surname, a double surname kept whole, others by name, a stranger by the hour', () => {
  expect(greeting(at(9), '周明远', true)).toBe('周老师，上午好')
  expect(greeting(at(9), '欧阳晚晴', true)).toBe('欧阳老师，上午好')
  expect(greeting(at(9), '程砚')).toBe('程砚，上午好')
  expect(greeting(at(9))).toBe('上午好')
})

test('the day is Shanghai’s day, also when London still has yesterday', () => {
  expect(dateLine(new Date(Date.UTC(2026, 10, 22, 17)))).toBe('11 月 23 日 周一')
})

test.each([
  ['2025-09-15', '2027-09-14', '2026-11-23', '第 15 个月，共 24 个月', 59],
  ['2025-09-15', '2027-09-14', '2025-09-15', '第 1 个月，共 24 个月', 0],
  ['2025-09-15', '2027-09-14', '2027-09-14', '第 24 个月，共 24 个月', 100],
  ['2025-09-15', '2027-09-14', '2025-10-14', '第 1 个月，共 24 个月', 4],
  ['2025-09-15', '2027-09-14', '2025-10-15', '第 2 个月，共 24 个月', 4],
  ['2025-09-15', '2027-09-14', '2028-01-01', '第 24 个月，共 24 个月', 100],
])('a term from %s to %s stands, on %s, in %s', (start, end, today, words, percent) => {
  expect(termOf(start, end, today)).toMatchObject({ words, percent })
})

const filing = (state: FilingCard['state']) => ({ id: '1', state, enterpriseName: '淄博某某有限公司' }) as FilingCard
const nothing = { todo: 0, logs: 0, inForce: false }

test.each([
  ['nothing yet', nothing, '注册备案'],
  ['a draft', { ...nothing, todo: 1, first: filing('draft') }, '继续填写'],
  ['one sent back', { ...nothing, todo: 1, first: filing('returned') }, '补正后重新提交'],
  ['one under way', { ...nothing, current: filing('county-review') }, '查看备案'],
  ['one in force', { ...nothing, inForce: true, current: filing('in-force') }, '记一笔'],
  ['one in force and one sent back', { ...nothing, todo: 1, inForce: true, first: filing('returned') }, '记一笔'],
])('an expert with %s', (_what, situation, name) => {
  expect(actFor('expert', situation)?.name).toBe(name)
})

test.each([
  ['enterprise', '待我确认 3 件'],
  ['employer', '待同意 3 件'],
  ['county', '待审 3 件'],
  ['city', '待审 3 件'],
] as const)('the one big action of %s counts what waits', (role, name) => {
  expect(actFor(role, { ...nothing, todo: 3 })?.name).toBe(name)
  expect(actFor(role, nothing)?.name).toBe('查看备案')
})

test('an enterprise confirms filings and records in one place, and states revenue when nothing waits', () => {
  expect(actFor('enterprise', { ...nothing, todo: 1, logs: 2, inForce: true })?.name).toBe('待我确认 3 件')
  expect(actFor('enterprise', { ...nothing, inForce: true })?.name).toBe('申报新增收入')
})

test('a county reviews filings first, large records when no filing waits', () => {
  expect(actFor('county', { ...nothing, todo: 1, logs: 2 })?.name).toBe('待审 1 件')
  expect(actFor('county', { ...nothing, logs: 2 })?.name).toBe('待核准 2 条')
  expect(allFor('county', { todo: 0 })).toEqual({ route: 'service-logs', params: { group: 'todo' } })
  expect(allFor('enterprise', { todo: 0 })).toEqual({ route: 'confirm' })
})
