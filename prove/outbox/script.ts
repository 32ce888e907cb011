import fc from 'fast-check'
import { fates } from './wire'

const pick = fc.nat(11)
const tab = fc.nat(3)
const who = fc.constantFrom('X', 'X', 'Y', 'guest')
const text = fc.constantFrom('good', 'good', 'good', 'bad')

const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ok' as const) },
  { weight: 7, arbitrary: fc.constantFrom(...fates) },
)

const second = 1000
const lapse = fc.constantFrom(3 * second, 20 * second, 600 * second, 3600 * second)

/** What people, networks, clocks and phones do, one step at a time. `pick` chooses among what is there. */
const step = fc.oneof(
  { weight: 14, arbitrary: fc.record({ do: fc.constant('move' as const), pick, fate }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      tab,
      lane: fc.nat(2),
      kind: fc.constantFrom('thing', 'thing', 'act', 'need'),
      text,
      files: fc.constantFrom(0, 0, 1, 2),
      twice: fc.constantFrom(false, false, true),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), lapse }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('die' as const), tab, left: fc.nat(60) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('show' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('login' as const), tab, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), tab }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), tab, pick }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('resubmit' as const), tab, text, fewer: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const), tab, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const), tab, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete-file' as const), tab, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('full' as const), tab, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), tab, days: fc.constantFrom(-1, 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('arrive' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('away' as const) }) },
)
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** `away`: eight days without a network happen in it. `locks`: the browser has the Web Locks API; else each tab has its own. */
export const script = fc.record({
  devices: fc.constantFrom(1, 1, 2),
  tabs: fc.constantFrom(1, 1, 2),
  locks: fc.boolean(),
  away: fc.boolean(),
  steps: fc.array(step, { minLength: 8, maxLength: 60, size: 'max' }),
})
export type Script = typeof script extends fc.Arbitrary<infer Value> ? Value : never
