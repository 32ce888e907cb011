import { type MetricId, metricOf } from './registry'
import { valueText } from './value'

/** Two lines of one thing: what it says, and what stands behind it. */
export type Summary = { title: string; line: string }

type Point = { value: number; before: number }

/** 「近 12 个月解决难题 240 项」「比前 12 个月多 62 项」; of a stock the end of the year against the end of the one before. */
export const yearSays = (id: MetricId, points: readonly Point[]): Summary => {
  const metric = metricOf(id)
  const flow = metric.kind === 'flow'
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0)
  const last = points.at(-1) ?? { value: 0, before: 0 }
  const now = flow ? sum(({ value }) => value) : last.value
  const before = flow ? sum(({ before: earlier }) => earlier) : last.before
  const title = flow
    ? `近 ${points.length} 个月${metric.name} ${valueText(metric, now)}`
    : `${metric.name} ${valueText(metric, now)}`
  const than = flow ? `前 ${points.length} 个月` : '一年前'
  if (before === 0) return { title, line: `${than}还没有` }
  if (now === before) return { title, line: `与${than}一样多` }
  const apart = valueText(metric, Math.abs(now - before))
  return { title, line: `比${than}${now > before ? '多' : '少'} ${apart}` }
}

/** 「智能微系统还有 9 项需求未解」「全部产业链共 61 项」. */
export const openSays = (chains: ReadonlyArray<{ name: string; open: number }>): Summary => {
  const [most] = [...chains].sort((a, b) => b.open - a.open)
  const open = chains.reduce((sum, chain) => sum + chain.open, 0)
  if (!most || open === 0) return { title: '没有未解的需求', line: '提出的需求都已办结' }
  return { title: `${most.name}还有 ${most.open} 项需求未解`, line: `各条产业链共 ${open} 项未解` }
}
