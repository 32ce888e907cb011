import fc from 'fast-check'
import { ageOn, dayAfter, dayBefore, isDay, isMonth, monthsOn, termOf } from '../src/rules/calendar'

test.each([
  ['2026-12-07', '2028-12-06', 24, false],
  ['2026-12-07', '2028-12-07', 24, true],
  ['2026-12-07', '2028-12-05', 23, true],
  ['2026-01-01', '2026-12-31', 12, false],
  ['2026-01-31', '2026-02-27', 1, false],
  ['2026-01-31', '2026-02-28', 1, false],
  ['2026-01-31', '2026-03-01', 1, true],
  ['2026-08-31', '2027-02-28', 6, false],
  ['2028-02-29', '2029-02-28', 12, false],
  ['2028-02-29', '2029-02-27', 12, false],
  ['2028-02-29', '2029-02-26', 11, true],
  ['2028-02-29', '2032-02-28', 48, false],
  ['2026-12-07', '2026-12-07', 0, true],
  ['2027-02-01', '2027-02-28', 1, false],
])('%s to %s is %i months, more: %s', (start, end, months, more) =>
  expect(termOf(start, end)).toEqual({ months, more }),
)

test.each([
  ['1985-06', '2026-11-23', 41],
  ['1985-11', '2026-11-01', 41],
  ['1985-12', '2026-11-30', 40],
  ['1985-12', '2026-12-01', 41],
  ['2026-12', '2026-11-30', -1],
])('born in %s, on %s: %i years', (born, today, years) => expect(ageOn(born, today)).toBe(years))

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00:00Z', false],
  ['', false],
])('%s is a day: %s', (text, real) => expect(isDay(text)).toBe(real))

test.each([
  ['2026-01', true],
  ['2026-12', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-1', false],
  ['2026', false],
])('%s is a month: %s', (text, real) => expect(isMonth(text)).toBe(real))

test.each([
  ['2026-01-31', 1, '2026-02-28', '2026-03-01'],
  ['2026-01-31', 3, '2026-04-30', '2026-05-01'],
  ['2026-12-31', 2, '2027-02-28', '2027-03-01'],
  ['2026-11-30', 1, '2026-12-30', '2026-12-30'],
  ['2026-12-07', 12, '2027-12-07', '2027-12-07'],
])('%s and %i months on', (from, months, early, late) => {
  expect([monthsOn(from, months, 'early'), monthsOn(from, months, 'late')]).toEqual([early, late])
})

/** JavaScript's own calendar, in UTC, as the witness. */
const witness = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: -20_000, max: 60_000 })

test('the day after and the day before agree with the calendar', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      expect(isDay(witness(days))).toBe(true)
      expect(dayAfter(witness(days))).toBe(witness(days + 1))
      expect(dayBefore(witness(days))).toBe(witness(days - 1))
    }),
  )
})

test('a term that ends the day before so many months on has exactly so many months', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom('early' as const, 'late' as const),
      (days, months, missing) => {
        const start = witness(days)
        const end = dayBefore(monthsOn(start, months, missing))
        expect(termOf(start, end)).toEqual({ months, more: false })
        expect(termOf(start, dayAfter(dayBefore(monthsOn(start, months, 'late'))))).toEqual({ months, more: true })
        expect(termOf(start, dayBefore(dayBefore(monthsOn(start, months, 'early')))).months).toBe(months - 1)
      },
    ),
  )
})
