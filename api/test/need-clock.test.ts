import { advance, movesFor } from '@kefutong/contract/lifecycle'
import { type NeedFacts, type NeedMove, needLifecycle, needMoves } from '@kefutong/contract/need/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { defaultNeedClocks } from '@kefutong/contract/rules/pack'
import fc from 'fast-check'
import { calendar } from '../src/calendar/calendar'
import { addDays, weekday } from '../src/calendar/dates'
import { type Clockwork, climbed, clockColumns, clockMoved, promisedDays, runningDays } from '../src/need/promise'

const working = calendar()
const begun = (from: string, change: Partial<Clockwork> = {}): Clockwork => ({
  from,
  clocks: defaultNeedClocks,
  pauses: [],
  state: 'raised',
  level: 'commissioner',
  contacted: false,
  started: false,
  ...change,
})
const days = (work: Clockwork) => {
  const { verify, contact, plan } = promisedDays(working, work)
  return [verify.date, contact.date, plan.date]
}

describe('what is promised, counted from the day it was raised', () => {
  test.each<[string, string, string[]]>([
    ['a Monday', '2026-11-23', ['2026-11-24', '2026-11-26', '2026-12-07']],
    ['a Friday', '2026-11-27', ['2026-11-30', '2026-12-02', '2026-12-11']],
    ['a Saturday', '2026-11-28', ['2026-11-30', '2026-12-02', '2026-12-11']],
    // Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked
    ['the Friday before Spring Festival', '2026-02-13', ['2026-02-14', '2026-02-25', '2026-03-05']],
    ['the worked Saturday before it', '2026-02-14', ['2026-02-24', '2026-02-26', '2026-03-06']],
    ['the middle of it', '2026-02-18', ['2026-02-24', '2026-02-26', '2026-03-06']],
    ['the Thursday before a worked Saturday', '2026-02-26', ['2026-02-27', '2026-03-02', '2026-03-11']],
    // National Day 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked
    ['the eve of National Day', '2026-09-30', ['2026-10-08', '2026-10-10', '2026-10-20']],
    ['the worked Sunday of September, with Mid-Autumn off', '2026-09-20', ['2026-09-21', '2026-09-23', '2026-10-10']],
  ])('%s: %s', (_what, from, promised) => expect(days(begun(from))).toEqual(promised))

  test('over the end of the year the days are provisional until the State Council has spoken', () => {
    const { verify, contact, plan } = promisedDays(working, begun('2026-12-30'))
    expect([verify.provisional, contact.provisional, plan.provisional]).toEqual([false, true, true])
    const spoken = calendar([
      { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], workdays: ['2027-01-09'], source: '通知' },
    ])
    const sure = promisedDays(spoken, begun('2026-12-30'))
    expect([sure.verify.date, sure.contact.date, sure.plan.date]).toEqual(['2026-12-31', '2027-01-05', '2027-01-13'])
    expect(sure.plan.provisional).toBe(false)
  })

  test('a pack of one’s own promises otherwise', () => {
    const clocks = { ...defaultNeedClocks, verify: 2, contact: 5, plan: 15 }
    expect(days(begun('2026-11-23', { clocks }))).toEqual(['2026-11-25', '2026-11-30', '2026-12-14'])
  })
})

describe('pauses', () => {
  const pause = (from: string, to: string | null) => ({ from, to, reason: '停产检修' })
  test.each<[string, ReturnType<typeof pause>[], string[]]>([
    ['none', [], ['2026-11-24', '2026-11-26', '2026-12-07']],
    [
      'opened and not yet over: nothing moves so far',
      [pause('2026-11-23', null)],
      ['2026-11-24', '2026-11-26', '2026-12-07'],
    ],
    ['over on the day it began', [pause('2026-11-24', '2026-11-24')], ['2026-11-24', '2026-11-26', '2026-12-07']],
    ['two working days', [pause('2026-11-24', '2026-11-26')], ['2026-11-24', '2026-11-30', '2026-12-09']],
    ['a weekend costs nothing', [pause('2026-11-27', '2026-11-29')], ['2026-11-24', '2026-11-26', '2026-12-07']],
    ['after the promise that is kept', [pause('2026-11-30', '2026-12-02')], ['2026-11-24', '2026-11-26', '2026-12-09']],
    [
      'twice',
      [pause('2026-11-23', '2026-11-24'), pause('2026-11-25', '2026-11-26')],
      ['2026-11-25', '2026-11-30', '2026-12-09'],
    ],
  ])('%s', (_what, pauses, promised) => expect(days(begun('2026-11-23', { pauses }))).toEqual(promised))

  test.each<[string, string, ReturnType<typeof pause>[], string[]]>([
    // off 15 to 23 February, worked on the Saturdays 14 and 28 February
    [
      'over Spring Festival only its working days are left out',
      '2026-02-12',
      [pause('2026-02-13', '2026-02-25')],
      ['2026-02-13', '2026-02-27', '2026-03-09'],
    ],
    [
      'a worked Saturday in a pause is a working day that stood still',
      '2026-02-26',
      [pause('2026-02-27', '2026-02-28')],
      ['2026-02-27', '2026-03-03', '2026-03-12'],
    ],
  ])('%s', (_what, from, pauses, promised) => expect(days(begun(from, { pauses }))).toEqual(promised))

  test('a promise that was due in a pause is counted on after it', () => {
    expect(runningDays(working, '2026-11-23', 1, [pause('2026-11-23', '2026-12-04')]).date).toBe('2026-12-07')
  })
})

describe('returns', () => {
  const returned = ['decline', 'lapse', 'release', 'reject', 'clear'] as const
  test.each(returned)('%s moves no promised day, however late it comes', (move) => {
    const work = begun('2026-11-23', { state: 'dispatched' })
    const to = move === 'reject' ? 'solving' : 'verified'
    const next = clockMoved(work, { move, to, day: '2026-12-18', reason: '不合适', firstLevel: 'commissioner' })
    expect(days(next)).toEqual(days(work))
  })

  test('the second return goes to the city, and the days stay where they were', () => {
    const work = begun('2026-11-23', { state: 'dispatched' })
    const moved = { move: 'decline', to: 'arbitration', day: '2026-12-18', reason: '不合适' } as const
    const next = clockMoved(work, { ...moved, firstLevel: 'commissioner' })
    expect([next.level, ...days(next)]).toEqual(['city', ...days(work)])
  })
})

describe('what is owed and when it climbs', () => {
  test.each<[string, Partial<Clockwork>, [string | null, string | null, string | null]]>([
    ['raised', {}, ['verify', '2026-11-24', '2026-11-25']],
    ['verified', { state: 'verified' }, ['contact', '2026-11-26', '2026-11-27']],
    ['dispatched', { state: 'dispatched' }, ['contact', '2026-11-26', '2026-11-27']],
    ['accepted, not yet met', { state: 'accepted' }, ['contact', '2026-11-26', '2026-11-27']],
    ['accepted and met', { state: 'accepted', contacted: true }, ['plan', '2026-12-07', '2026-12-08']],
    ['returned after they had met', { state: 'verified', contacted: true }, ['plan', '2026-12-07', '2026-12-08']],
    ['solving', { state: 'solving', contacted: true, started: true }, [null, null, null]],
    ['paused', { state: 'paused' }, [null, null, null]],
    ['refused', { state: 'refused' }, [null, null, null]],
    ['with the city already', { level: 'city' }, ['verify', '2026-11-24', null]],
  ])('%s', (_what, change, [what, due, climbs]) =>
    expect(clockColumns(working, begun('2026-11-23', change))).toMatchObject({
      due_what: what,
      due,
      climbs_on: climbs,
    }),
  )

  test('it climbs one level a working day and stops at the city', () => {
    const first = climbed(working, { level: 'commissioner', climbsOn: '2026-11-27', climb: 1 })
    expect(first).toEqual({ level: 'county', climbs_on: '2026-11-30' })
    expect(climbed(working, { level: 'county', climbsOn: '2026-11-30', climb: 1 })).toEqual({
      level: 'city',
      climbs_on: null,
    })
  })

  test('a move that leaves the promise as it was leaves the next climb as it was', () => {
    const late = begun('2026-11-23', { level: 'county' })
    const before = { due: '2026-11-24', due_what: 'verify' as const, climbs_on: '2026-11-26' }
    expect(clockColumns(working, late, before).climbs_on).toBe('2026-11-26')
    expect(clockColumns(working, { ...late, state: 'verified' }, before).climbs_on).toBe('2026-11-27')
  })
})

/** Everybody who could move a need, each with a seat that fits. */
const people: Viewer[] = [
  { cityId: '1', role: 'commissioner', personId: 'commissioner' },
  { cityId: '1', role: 'county', personId: 'county', regionCode: '370303' },
  { cityId: '1', role: 'city', personId: 'city' },
  { cityId: '1', role: 'expert', personId: 'expert' },
  { cityId: '1', role: 'enterprise', personId: 'member', orgId: 'e1' },
  { cityId: '1', role: 'clock' },
]
const staff = ['commissioner', 'county', 'city']

/** Mostly one of the moves that are open to somebody, now and then any move by anybody; most reasons are good ones. */
const action = fc.record({
  pick: fc.nat(200),
  wild: fc.constantFrom(false, false, false, true),
  who: fc.constantFrom(...people),
  move: fc.constantFrom(...needMoves),
  reason: fc.constantFrom('企业停产检修', '企业停产检修', '已电话核对', ' ', undefined),
  wait: fc.integer({ min: 0, max: 3 }),
  held: fc.constantFrom(false, false, false, true),
  offered: fc.boolean(),
})

type Stretch = { from: string; to: string | null }
/** Working days counted by hand between two holidays, leaving out stretches somebody gave a reason for. */
const plainDays = (from: string, n: number, without: readonly Stretch[]) => {
  let day = from
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1)
    const still = without.some((pause) => pause.to && pause.from < day && day <= pause.to)
    if (weekday(day) % 6 !== 0 && !still) counted += 1
  }
  return day
}

const sides = (facts: NeedFacts, move: NeedMove): Partial<NeedFacts> => {
  if (move === 'accept') return { expertAgreed: true }
  if (move === 'agree') return { enterpriseAgreed: true }
  if (move === 'dispatch') return { expertId: 'expert', expertAgreed: facts.offered ?? false, enterpriseAgreed: false }
  if (move === 'decline' || move === 'lapse')
    return { expertId: null, expertAgreed: false, enterpriseAgreed: false, returns: facts.returns + 1 }
  if (move === 'release') return { returns: 0 }
  if (move === 'pause') return { pausedFrom: facts.state }
  if (move === 'resume') return { pausedFrom: null }
  return {}
}

/** What ends a walk is taken now and then, or most walks would be short. */
const last: readonly NeedMove[] = ['merge', 'refuse', 'withdraw', 'give-up', 'still', 'lapse', 'pause']

const tried = (who: Viewer, facts: NeedFacts, move: NeedMove, reason: string | undefined) => {
  try {
    return advance(needLifecycle, who, facts, move, reason).to
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

test('no sequence of moves by staff makes a promised day later without a reason that is there to be read', () => {
  // between two holidays, 19 June and 25 September 2026, days can be counted by hand
  const first = '2026-06-22'
  const seen = new Set<NeedMove>()
  fc.assert(
    fc.property(fc.array(action, { minLength: 10, maxLength: 40 }), (actions) => {
      let day = first
      let work = begun(first)
      // what a bystander writes down: since when it counts, and when somebody stopped the clock and said why
      let counts = { from: first, stretches: [] as Stretch[] }
      let facts: NeedFacts = {
        ...{ state: 'raised', enterpriseId: 'e1', regionCode: '370303', level: 'county', returns: 0 },
        ...{ held: false, expertAgreed: false, enterpriseAgreed: false },
      }
      for (const { pick, wild, reason, wait, held, offered, ...any } of actions) {
        day = addDays(day, wait)
        if (day > '2026-09-01') return
        const now = { ...facts, held, offered }
        const open = people.flatMap((who) => movesFor(needLifecycle, who, now).map(({ move }) => ({ who, move })))
        const goesOn = open.filter(({ move }) => !last.includes(move))
        const choice = pick % 8 === 0 || goesOn.length === 0 ? open : goesOn
        const { who, move } = wild || choice.length === 0 ? any : (choice[pick % choice.length] ?? any)
        const to = tried(who, now, move, reason)
        if (!to) continue
        seen.add(move)
        const [was, before] = [days(work), work]
        work = clockMoved(work, { move, to, day, reason: reason ?? '', firstLevel: 'commissioner' })
        if (move === 'reopen') counts = { from: day, stretches: [] }
        if (move === 'pause') counts = { ...counts, stretches: [...counts.stretches, { from: day, to: null }] }
        if (move === 'resume' || move === 'withdraw')
          counts = { ...counts, stretches: counts.stretches.map((one) => ({ ...one, to: one.to ?? day })) }
        const is = days(work)
        expect(is).toEqual([1, 3, 10].map((n) => plainDays(counts.from, n, counts.stretches)))
        if (is.some((date, at) => date > (was[at] ?? ''))) {
          expect(['resume', 'withdraw', 'reopen']).toContain(move)
          const why = move === 'reopen' ? [reason] : before.pauses.map((pause) => pause.reason)
          expect(why.every((words) => words?.trim())).toBe(true)
          if (move === 'withdraw') expect(staff).not.toContain(who.role)
        }
        const order = ['commissioner', 'county', 'city']
        if (move !== 'reopen') expect(order.indexOf(work.level)).toBeGreaterThanOrEqual(order.indexOf(before.level))
        facts = { ...facts, ...sides(now, move), state: to, level: work.level }
      }
    }),
    { numRuns: 200, seed: 20260622 },
  )
  // the walks came by whatever could move a day
  for (const move of ['pause', 'resume', 'reopen', 'release', 'clear', 'reject', 'decline', 'start'] as const)
    expect([...seen]).toContain(move)
})
