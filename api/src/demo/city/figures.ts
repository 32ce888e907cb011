import type { MetricId } from '@kefutong/contract/metric/registry'

type Range = readonly [least: number, most: number]

/**
 * What was published about the programme in Zibo, and what the demo city must show: a number as it was printed, or from
 * where to where when it was printed as “260 余”. Money in fen. The breakdowns of these numbers are made up.
 */
export const published = {
  'appointments.total': 680,
  'institutions.total': 69,
  'projects.total': 459,
  'transfers.total': 267,
  'revenue.total': 257_900_000_000,
  'experts.in-force': 363,
  'problems.in-force': [260, 269],
  'transfers.in-force': [130, 139],
  commissioners: 12,
  'visits.experts': [120, 129],
  'visits.introductions': [70, 79],
  'visits.intents': 11,
  'enterprises.tier.sme': 2309,
  'enterprises.tier.high-tech': 1684,
  'enterprises.tier.leading-library': 111,
  'enterprises.tier.three-high-one-core': 93,
  'enterprises.on-chain.above-scale': 1544,
  'enterprises.on-chain.above-scale.high-tech': 740,
  platforms: [500, 599],
} as const satisfies Partial<Record<MetricId, number | Range>>

/** 重点产业链: no metric, for nothing is counted by them; the list itself. */
export const publishedChains = 20

export type Published = keyof typeof published

/** What the demo city aims at inside a range. */
const aims: Partial<Record<Published, number>> = {
  'problems.in-force': 264,
  'transfers.in-force': 134,
  'visits.experts': 123,
  'visits.introductions': 73,
  platforms: 536,
}

export const aimOf = (id: Published): number => {
  const value: number | Range = published[id]
  return aims[id] ?? (typeof value === 'number' ? value : value[0])
}

/** Whether a value is what was published. */
export const isPublished = (id: Published, value: number) => {
  const wanted: number | Range = published[id]
  return typeof wanted === 'number' ? value === wanted : value >= wanted[0] && value <= wanted[1]
}
