import { metricReads } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { fold } from '../../api/src/metric/fold'
import { verifyCube } from '../../api/src/metric/verify'
import type { TestWorld } from '../world'
import type { Actor } from './actor'
import { cityId } from './form'

export type Asked = { on?: string; region?: string; chain?: string; institution?: string }

/** One number as somebody of the bureau reads it; its rows are walked page by page and must add up to it. */
export const numberOf = async (who: Actor, metric: MetricId, asked: Asked = {}) => {
  const { value } = await who.ask(metricReads.read, { metric, ...asked })
  const rows = await rowsOf(who, metric, asked)
  expect([metric, rows.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([metric, value ?? 0])
  return value
}

export const rowsOf = async (who: Actor, metric: MetricId, asked: Asked = {}) => {
  const items = []
  let after: string | undefined
  do {
    const page = await who.ask(metricReads.rows, { metric, limit: 3, ...asked, ...(after ? { after } : {}) })
    items.push(...page.items)
    after = page.next
  } while (after)
  return items
}

/** Districts and chains of one number: each list adds up to the whole. */
export const placesOf = async (who: Actor, metric: MetricId, asked: Asked = {}) => {
  const { value, regions, chains } = await who.ask(metricReads.read, { metric, ...asked })
  const sum = (places: ReadonlyArray<{ value: number | null }>) =>
    places.reduce((all, one) => all + (one.value ?? 0), 0)
  expect([metric, sum(regions), sum(chains)]).toEqual([metric, value, value])
  return Object.fromEntries(regions.filter((one) => one.value).map(({ name, value: part }) => [name, part]))
}

/** Counted again from the rows nothing differs, before the fold and after it. */
export const holds = async (world: TestWorld) => {
  expect((await verifyCube(world.db, cityId)).findings).toEqual([])
  await fold(world.world)
  expect((await verifyCube(world.db, cityId)).findings).toEqual([])
}
