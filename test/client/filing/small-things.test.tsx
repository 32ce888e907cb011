import { sortFaults } from '@/expert/filing-edit/faults'
import { wordsOf } from '@/expert/filing-edit/keywords-field'
import { likelyEnd, likelyStart } from '@/expert/filing-edit/term'
import { lengthWords, termWords } from '@/features/filing/words'

test.each([
  ['2026-11-23', '2026-12-07', '2028-12-06'],
  ['2026-11-10', '2026-12-01', '2028-11-30'],
  ['2026-12-31', '2027-01-14', '2029-01-13'],
  ['2024-02-10', '2024-03-01', '2026-02-28'],
])('on %s the likeliest term begins on %s and ends on %s', (today, start, end) => {
  expect(likelyStart(today)).toBe(start)
  expect(likelyEnd(start)).toBe(end)
})

test.each([
  ['2026-12-07', '2028-12-06', '两年'],
  ['2026-12-07', '2027-12-06', '一年'],
  ['2026-12-07', '2028-06-06', '18 个月'],
  ['2026-12-07', '2026-12-20', '不足一个月'],
  ['2026-12-07', '2026-11-01', undefined],
])('from %s to %s is %s', (start, end, words) => {
  expect(lengthWords(start, end)).toBe(words)
})

test('a term is written with its length', () => {
  expect(termWords('2026-12-07', '2028-12-06')).toBe('2026.12.7 至 2028.12.6，两年')
  expect(termWords(null, '2028-12-06')).toBeUndefined()
})

test('keywords may be typed one by one or all at once', () => {
  expect(wordsOf('氢能、膜电极，催化; 涂布')).toEqual(['氢能', '膜电极', '催化', '涂布'])
})

test('faults of the API find their step, with or without the form before their name', () => {
  const { fields, rules, others, first } = sortFaults([
    { field: 'form.appointment.tasks.0.due', says: '请选择期限' },
    { field: 'enterprise.name', says: '请核对' },
    { field: 'rules.age-ceiling', says: '58 岁，已超过 55 岁（第四条）' },
    { field: 'reason', says: '请写明理由' },
  ])
  expect(fields.appointment).toEqual([{ field: 'tasks.0.due', says: '请选择期限' }])
  expect(fields.enterprise).toEqual([{ field: 'name', says: '请核对' }])
  expect(rules.map(({ part }) => part)).toEqual(['expert'])
  expect(others).toHaveLength(1)
  expect(first).toBe('expert')
})
