import fc from 'fast-check'
import { routes } from './cast'
import { anEdit, aTry, someFields } from './steps'
import { dayAfter } from './working-days'

const clocks = fc.record({
  enterprise: fc.integer({ min: 1, max: 5 }),
  employer: fc.integer({ min: 1, max: 5 }),
  county: fc.integer({ min: 1, max: 8 }),
  city: fc.integer({ min: 1, max: 5 }),
  notice: fc.integer({ min: 1, max: 8 }),
})
const pack = fc.record({ route: fc.constantFrom(...routes), clocks })
const tagged = <Name extends string, Value>(name: Name, arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.map((value) => ({ do: name, ...value }))

const step = fc.oneof(
  { weight: 30, arbitrary: tagged('move', aTry) },
  { weight: 6, arbitrary: tagged('wild', aTry) },
  { weight: 8, arbitrary: tagged('edit', anEdit) },
  { weight: 12, arbitrary: tagged('pass', fc.record({ days: fc.nat(20), hour: fc.nat(23), twice: fc.boolean() })) },
  { weight: 1, arbitrary: tagged('pass', fc.record({ days: fc.nat(200), hour: fc.nat(23), twice: fc.boolean() })) },
  { weight: 2, arbitrary: tagged('start', fc.record({ which: fc.nat(9) })) },
  { weight: 3, arbitrary: tagged('attach', fc.record({ which: fc.nat(3) })) },
  { weight: 4, arbitrary: tagged('again', fc.record({ other: fc.boolean() })) },
  {
    weight: 4,
    arbitrary: tagged('race', fc.record({ one: aTry, other: aTry, days: fc.nat(20), withClock: fc.boolean() })),
  },
  { weight: 2, arbitrary: tagged('batch', fc.record({ who: fc.nat(99), approve: fc.boolean() })) },
  { weight: 1, arbitrary: tagged('pack', fc.record({ pack })) },
)
const witnessed = fc.record({ step, witness: fc.nat(99) })
export const sequence = fc.record({
  firstDay: fc.integer({ min: 0, max: 1_000 }).map((days) => dayAfter('2022-01-01', days)),
  pack,
  chosen: someFields,
  filings: fc.array(fc.record({ owner: fc.nat(9), ahead: fc.nat(5) }), { minLength: 1, maxLength: 3 }),
  steps: fc.array(witnessed, { minLength: 6, maxLength: 40, size: 'max' }),
})
type Value<A> = A extends fc.Arbitrary<infer V> ? V : never
export type Sequence = Value<typeof sequence>
export type Step = Value<typeof step>
export type Do<Name> = Extract<Step, { do: Name }>
