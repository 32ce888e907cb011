import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dateLine, greeting, partOfDay } from '@/pages/home/greeting'
import { actFor } from '@/pages/home/menu'
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

const filing = (state: FilingCard['state'], ...moves: FilingCard['moves']) =>
  ({ id: '1', state, moves, enterpriseName: '淄博某某有限公司' }) as FilingCard
const renew = { move: 'renew' as const, label: '办理续聘', weight: 'primary' as const, reason: false }

test.each([
  ['nothing yet', { todo: 0 }, '注册备案'],
  ['a draft', { todo: 1, first: filing('draft') }, '继续填写'],
  ['one sent back', { todo: 1, first: filing('returned') }, '补正后重新提交'],
  ['one under way', { todo: 0, current: filing('county-review') }, '查看备案'],
  ['one in force', { todo: 0, current: filing('in-force', renew), daysLeft: 300 }, '查看备案'],
  ['one that ends soon', { todo: 0, current: filing('in-force', renew), daysLeft: 60 }, '办理续聘'],
])('an expert with %s', (_what, situation, name) => {
  expect(actFor('expert', situation)?.name).toBe(name)
})

test.each([
  ['enterprise', '待我确认 3 件'],
  ['employer', '待同意 3 件'],
  ['county', '待审 3 件'],
  ['city', '待审 3 件'],
] as const)('the one big action of %s counts what waits', (role, name) => {
  expect(actFor(role, { todo: 3 })?.name).toBe(name)
  expect(actFor(role, { todo: 0 })?.name).toBe('查看备案')
})
