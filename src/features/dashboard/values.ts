import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { valueText, valueWords } from '@kefutong/contract/metric/value'

type Value = { id: string; value: number }

export const valueIn = (values: readonly Value[], id: MetricId) => values.find((one) => one.id === id)?.value ?? 0

/** 「25.79」「亿元」. */
export const wordsOf = (id: MetricId, value: number) => valueWords(metricOf(id), value)
export const textOf = (id: MetricId, value: number) => valueText(metricOf(id), value)

/** In a column whose head says the unit, a count stands alone; money keeps its own unit. */
export const cellOf = (id: MetricId, value: number) =>
  metricOf(id).measure === 'count' ? String(value) : valueText(metricOf(id), value)
