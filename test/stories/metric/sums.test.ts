import { type MetricId, metricIds } from '@kefutong/contract/metric/registry'
import fc from 'fast-check'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { applied } from '../../../api/src/metric/apply'
import type { Count } from '../../../api/src/metric/counts'
import { fold } from '../../../api/src/metric/fold'
import { foldedSums, type Part, sumsOf } from '../../../api/src/metric/read'
import { sinceFold } from '../../../api/src/metric/since'
import { keptSums, sumsBy } from '../../../api/src/metric/sums'
import { verifyCube } from '../../../api/src/metric/verify'
import { keepCounts } from '../../../api/src/metric/write'
import { cityId, openWorld, type TestWorld } from '../../world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const things = Array.from({ length: 6 }, () => uuidv7())
const institutions = ['', ...Array.from({ length: 2 }, () => uuidv7())]
const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-10-31', '2026-11-01', '2026-11-11', '2026-11-12']

const count: fc.Arbitrary<Count> = fc.record({
  metric: fc.constantFrom(...metricIds),
  thing: fc.constantFrom(...things),
  region: fc.constantFrom('', '370303', '370305'),
  chain: fc.constantFrom('', 'hydrogen', 'alumina'),
  institution: fc.constantFrom(...institutions),
  slice: fc.constantFrom('', 'A', 'C'),
  amount: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).filter((amount) => amount !== 0),
})
const event = fc.record({
  day: fc.constantFrom(...days),
  counts: fc.array(count, { minLength: 1, maxLength: 12 }),
  fold: fc.boolean(),
})

const added = (counts: readonly Count[], where: (count: Count) => boolean) =>
  counts.filter(where).reduce((sum, { amount }) => sum + amount, 0)

const sumOf = async (on: string, part: Part) => {
  const rows = await sumsOf(world.db as never, cityId, on, [part])
  const totals = new Map<string, number>()
  for (const { metric, key, amount } of rows)
    totals.set(`${metric}/${key}`, (totals.get(`${metric}/${key}`) ?? 0) + amount)
  return (metric: MetricId, key = '') => totals.get(`${metric}/${key}`) ?? 0
}

test('whatever happens on whatever day, every metric is the sum of its districts and of its chains, as it was known, and what was kept halfway and what was said since make the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...days),
      fc.nat(8),
      async (events, on, keptAt) => {
        await sql`truncate tally, tally_fresh, cube, cube_version`.execute(world.db)
        const parts: Part[] = [{ name: 'kept', metrics: metricIds, scope: {}, by: 'region' }]
        let kept = await foldedSums(world.db as never, cityId, on, parts)
        for (const [at, { day, counts, fold: now }] of events.entries()) {
          await keepCounts(world.db, cityId, day, counts)
          if (now) await fold(world.world)
          if (at < keptAt) kept = await foldedSums(world.db as never, cityId, on, parts)
        }
        const { said = [] } = await sinceFold(world.db as never, cityId, kept.version)
        const together = sumsBy(keptSums(kept.sums), keptSums(applied(parts, on, said)))
        const until = events.filter(({ day }) => day <= on).flatMap(({ counts }) => counts)
        const metrics = metricIds
        const city = await sumOf(on, { name: 'p', metrics, scope: {} })
        const regions = await sumOf(on, { name: 'p', metrics, scope: {}, by: 'region' })
        const chains = await sumOf(on, { name: 'p', metrics, scope: {}, by: 'chain' })
        const inLinzi = await sumOf(on, { name: 'p', metrics, scope: { region: '370305' }, by: 'chain' })
        const school = institutions[1] ?? ''
        const own = await sumOf(on, { name: 'p', metrics, scope: { institution: school } })
        for (const id of metrics) {
          const of = until.filter(({ metric }) => metric === id)
          const whole = added(of, () => true)
          expect([id, city(id)]).toEqual([id, whole])
          expect(['', '370303', '370305'].reduce((sum, code) => sum + regions(id, code), 0)).toBe(whole)
          for (const code of ['', '370303', '370305']) expect(together.total('kept', id, code)).toBe(regions(id, code))
          expect(['', 'hydrogen', 'alumina'].reduce((sum, chain) => sum + chains(id, chain), 0)).toBe(whole)
          expect(regions(id, '370305')).toBe(added(of, ({ region }) => region === '370305'))
          expect(inLinzi(id, 'alumina')).toBe(
            added(of, ({ region, chain }) => region === '370305' && chain === 'alumina'),
          )
          expect(own(id)).toBe(added(of, ({ institution }) => institution === school))
        }
        const { findings } = await verifyCube(world.db, cityId)
        expect(findings.filter(({ what }) => what === 'cell')).toHaveLength(0)
      },
    ),
    { numRuns: 25 },
  )
})
