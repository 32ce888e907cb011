import type { Schedule } from '@kefutong/contract/schedule'
import { calendar } from '../src/calendar/calendar'
import { addDays, shanghai, startOf, today } from '../src/calendar/dates'
import { statutoryDays } from '../src/calendar/statutory'

const known = calendar()

/** What a notice for 2027 could look like; the real one is loaded by an administrator. */
const schedule2027: Schedule = {
  year: 2027,
  holidays: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  ],
  workdays: ['2027-02-20', '2027-02-21'],
  source: '测试用放假安排',
}

test.each([
  ['2026-02-13', true, '春节前的星期五'],
  ['2026-02-14', true, '调休的星期六'],
  ['2026-02-15', false, '春节假期第一天'],
  ['2026-02-16', false, '除夕'],
  ['2026-02-17', false, '正月初一'],
  ['2026-02-20', false, '春节假期里的星期五'],
  ['2026-02-23', false, '春节假期最后一天'],
  ['2026-02-24', true, '春节后第一天'],
  ['2026-02-28', true, '春节后补班的星期六'],
  ['2026-01-04', true, '元旦后补班的星期日'],
  ['2026-04-06', false, '清明假期的星期一'],
  ['2026-05-05', false, '劳动节假期的星期二'],
  ['2026-05-09', true, '劳动节后补班的星期六'],
  ['2026-09-20', true, '国庆节前补班的星期日'],
  ['2026-09-25', false, '中秋节'],
  ['2026-10-07', false, '国庆节假期最后一天'],
  ['2026-10-08', true, '国庆节后第一天'],
  ['2026-10-10', true, '国庆节后补班的星期六'],
  ['2026-11-21', false, '普通的星期六'],
  ['2026-11-23', true, '普通的星期一'],
])('%s counts as a working day: %s (%s)', (date, worked) => {
  expect(known.isWorkingDay(date)).toBe(worked)
})

test.each([
  [
    '2026-02-12',
    5,
    '2026-02-26',
    'a notice over Spring Festival 2026 waits for nine days off, and uses the Saturday worked',
  ],
  ['2026-02-14', 1, '2026-02-24', 'the next working day after the last one before Spring Festival'],
  ['2026-09-30', 1, '2026-10-08', 'National Day 2026 is seven days'],
  ['2026-09-30', 3, '2026-10-10', 'and the Saturday after it is worked'],
  ['2026-11-23', 5, '2026-11-30', 'a plain week'],
  ['2026-11-23', 0, '2026-11-23', 'no days'],
  ['2026-12-24', 5, '2026-12-31', 'the last days of an announced year'],
])('%s plus %i working days is %s: %s', (from, days, date) => {
  expect(known.addWorkingDays(from, days)).toEqual({ date, provisional: false })
  expect(known.workingDaysBetween(from, date)).toEqual({ days, provisional: false })
})

test('the State Council has spoken of 2004 to 2026; a later year is known only once it is loaded', () => {
  expect([2003, 2004, 2025, 2026, 2027].map(known.covers)).toEqual([false, true, true, true, false])
  expect(calendar([schedule2027]).covers(2027)).toBe(true)
})

test('a notice that runs into 2027 gets a provisional end, and its final one when the schedule is loaded', () => {
  expect(known.addWorkingDays('2026-12-30', 1)).toEqual({ date: '2026-12-31', provisional: false })
  expect(known.addWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: true })
  expect(known.workingDaysBetween('2026-12-30', '2027-01-04')).toEqual({ days: 2, provisional: true })

  expect(known.addWorkingDays('2027-02-03', 3)).toEqual({ date: '2027-02-10', provisional: true })
  const recomputed = calendar([schedule2027])
  expect(recomputed.addWorkingDays('2027-02-03', 3)).toEqual({ date: '2027-02-16', provisional: false })
  expect(recomputed.addWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: false })
  expect(recomputed.isWorkingDay('2027-02-20')).toBe(true)
})

test('a deadline on a day off moves to the next working day; on a working day it stays', () => {
  expect(known.nextWorkingDay('2026-10-01')).toEqual({ date: '2026-10-08', provisional: false })
  expect(known.nextWorkingDay('2026-10-10')).toEqual({ date: '2026-10-10', provisional: false })
  expect(known.nextWorkingDay('2027-10-01')).toEqual({ date: '2027-10-04', provisional: true })
})

test('days left are negative once the promised day has passed', () => {
  expect(known.workingDaysBetween('2026-11-23', '2026-11-23')).toEqual({ days: 0, provisional: false })
  expect(known.workingDaysBetween('2026-11-30', '2026-11-23')).toEqual({ days: -5, provisional: false })
})

test('a loaded schedule goes before the built-in one and may name a day of the year before', () => {
  const corrected = calendar([{ year: 2026, holidays: ['2026-11-23'], workdays: [], source: '更正' }])
  expect(corrected.isWorkingDay('2026-11-23')).toBe(false)
  expect(corrected.isWorkingDay('2026-10-10')).toBe(false)
  const early = calendar([{ year: 2027, holidays: ['2026-12-31'], workdays: ['2026-12-27'], source: '测试' }])
  expect([early.isWorkingDay('2026-12-31'), early.isWorkingDay('2026-12-27')]).toEqual([false, true])
})

test.each([
  [2025, '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'],
  [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
  [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
  [2028, '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03'],
  [2031, '01-01 01-22 01-23 01-24 01-25 04-05 05-01 05-02 06-24 10-01 10-02 10-03'],
  [2033, '01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03'],
])('the statutory days of %i', (year, days) => {
  expect([...statutoryDays(year)]).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test('every statutory day of an announced year is off in that year’s announcement', () => {
  for (const date of [...statutoryDays(2025), ...statutoryDays(2026)])
    expect([date, known.isWorkingDay(date)]).toEqual([date, false])
})

test('counting and adding agree for every day of 2026 and 2027', () => {
  for (let from = '2026-01-01'; from < '2027-12-31'; from = addDays(from, 1)) {
    const { date } = known.addWorkingDays(from, 5)
    expect([from, known.workingDaysBetween(from, date).days, known.isWorkingDay(date)]).toEqual([from, 5, true])
  }
})

test('today is Shanghai’s, wherever the machine stands', () => {
  expect(today(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
  expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  expect(shanghai(new Date('2026-11-23T01:30:00Z'))).toMatchObject({
    date: '2026-11-23',
    hour: 9,
    minute: 30,
    weekday: 1,
  })
  expect(startOf('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z')
})

test.each(['2026-02-30', '2026-2-3', '', 'today'])('%p is not a date', (date) => {
  expect(() => known.isWorkingDay(date)).toThrow(RangeError)
})
