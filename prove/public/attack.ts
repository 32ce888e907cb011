import type { Highs } from 'highs'
import { propagated } from './propagate'
import { amountIn, extreme, type Worlds } from './solve'
import { type Form, systemOf } from './system'
import type { Range, Told } from './told'

const small = 3

type Target = { what: 'cell' | 'change'; says: string; form: Form }
export type Attack = {
  cells: number
  changes: number
  recovered: string[]
  /** how many answers stay open for a small cell, and for a small change: [answers, times] */
  open: { cell: Map<number, number>; change: Map<number, number> }
}

const isKnown = (range: Range | undefined) => range !== undefined && range[0] === range[1]

/** Every cell and total under three, and every change under three between any two tables. */
const targetsIn = (told: Told, tables: readonly number[][][], at: ReturnType<typeof systemOf>['at']): Target[] =>
  (tables[0] ?? []).flatMap((row, metric) => {
    const one = row.map((_, district) => ({ name: `区县 ${district}`, parts: [district] }))
    return [...one, { name: '全市', parts: [...row.keys()] }].flatMap(({ name, parts }): Target[] => {
      const formAt = (table: number, sign: 1 | -1): Form => parts.map((district) => [at(table, metric, district), sign])
      const trueAt = (table: number) =>
        parts.reduce((sum, district) => sum + (tables[table]?.[metric]?.[district] ?? 0), 0)
      const months = [...told.cells.keys()]
      const cells = months
        .filter((table) => trueAt(table) < small)
        .map(
          (table): Target => ({
            what: 'cell',
            says: `第 ${table} 张表，指标 ${metric}，${name}`,
            form: formAt(table, 1),
          }),
        )
      const changes = months.flatMap((later) =>
        months
          .filter((table) => table < later && Math.abs(trueAt(later) - trueAt(table)) < small)
          .map(
            (table): Target => ({
              ...{ what: 'change', says: `第 ${table} 到第 ${later} 张表，指标 ${metric}，${name}` },
              form: [...formAt(later, 1), ...formAt(table, -1)],
            }),
          ),
      )
      return [...cells, ...changes]
    })
  })

/**
 * Somebody with all tables and the rule. A number is recovered when all cities that would have published the same tables
 * agree on it. `measured`: for so many targets the exact range is found, not only that it is open.
 */
export const attack = (highs: Highs, told: Told, tables: readonly number[][][], measured = 0): Attack => {
  const system = propagated(systemOf(told))
  const truth = tables.flat(2)
  for (const [unknown, value] of truth.entries()) {
    const [low, high] = system.ranges[unknown] ?? [0, 0]
    if (value < low || value > high) throw new Error('攻击者以为的范围里没有真的数：试验写错了')
  }
  const targets = targetsIn(told, tables, system.at)
  const worlds: Worlds = [truth]
  const found: Attack = {
    cells: targets.filter(({ what }) => what === 'cell').length,
    changes: targets.filter(({ what }) => what === 'change').length,
    recovered: [],
    open: { cell: new Map(), change: new Map() },
  }
  const every = Math.max(1, Math.floor(targets.length / Math.max(1, measured)))
  for (const [index, { what, says, form }] of targets.entries()) {
    const here = amountIn(form, truth)
    const measure = measured > 0 && index % every === 0
    if (!measure && worlds.some((world) => amountIn(form, world) !== here)) continue
    if (!measure && form.every(([unknown]) => isKnown(system.ranges[unknown]))) {
      found.recovered.push(`${says}：${here}`)
      continue
    }
    const least = extreme(highs, system, form, 'Minimize', truth)
    worlds.push(least)
    if (!measure && amountIn(form, least) !== here) continue
    const most = extreme(highs, system, form, 'Maximize', truth)
    worlds.push(most)
    const answers = amountIn(form, most) - amountIn(form, least) + 1
    if (answers === 1) found.recovered.push(`${says}：${here}`)
    if (measure) found.open[what].set(answers, (found.open[what].get(answers) ?? 0) + 1)
  }
  return found
}
