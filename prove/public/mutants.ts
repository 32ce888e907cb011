import type { Dice } from '../world'
import type { Range, Told } from './told'
import type { Truth } from './truth'

type Played = { told: Told; tables: number[][][] }
export type Mutant = { name: string; play: (truth: Truth, dice: Dice) => Played }

const sum = (row: readonly number[]) => row.reduce((all, value) => all + value, 0)
const exact = (value: number): Range => [value, value]
const stepped = (value: number): Range => [value - (value % 3), value - (value % 3) + 2]
const hidden: Range = [0, 2]
const risingIn = ({ flows, grows }: Truth) => (grows ? [...flows.keys()].filter((metric) => flows[metric]) : [])

type Rule = { row: (row: readonly number[]) => Range[]; total?: (total: number) => Range }

const told = (truth: Truth, tables: number[][][], { row, total }: Rule): Played => ({
  tables,
  told: {
    cells: tables.map((table) => table.map(row)),
    totals: tables.map((table) => table.map((values) => total?.(sum(values)))),
    rising: risingIn(truth),
    within: [],
    same: [],
  },
})

const onlySmallOnes = (row: readonly number[]) => row.map((value) => (value < 3 ? hidden : exact(value)))

/** The textbook: where one cell alone is hidden, the smallest of the others is hidden with it, and its range is what it says. */
const oneMore = (row: readonly number[]): Range[] => {
  const cells = onlySmallOnes(row)
  if (cells.filter((cell) => cell === hidden).length !== 1) return cells
  const others = row.filter((value) => value >= 3)
  const smallest = row.indexOf(Math.min(...others))
  return cells.map((cell, at) => (at === smallest ? [0, 1_000] : cell))
}

/** The rule broken in one place. The attacker knows that it is broken, and how. */
export const mutants: readonly Mutant[] = [
  {
    name: '只藏小于 3 的，其余照写，全市照写',
    play: (truth) => told(truth, truth.tables, { row: onlySmallOnes, total: exact }),
  },
  {
    name: '只有一格藏时再藏一格，不管各月之间的差',
    play: (truth) => told(truth, truth.tables, { row: oneMore, total: exact }),
  },
  {
    name: '只公布一个月，后来的记录补进去，重算后再公布一次',
    play: (truth, dice) => {
      const [first = []] = truth.tables
      const again = first.map((row) => row.map((value) => value + Number(dice.below(4) === 0)))
      return told({ ...truth, grows: true }, [first, again], { row: oneMore, total: exact })
    },
  },
  {
    name: '按 3 取整，全市另写准数',
    play: (truth) => told(truth, truth.tables, { row: (row) => row.map(stepped), total: exact }),
  },
  {
    name: '按 3 取整，全市自己也按 3 取整',
    play: (truth) => told(truth, truth.tables, { row: (row) => row.map(stepped), total: stepped }),
  },
  {
    name: '按 3 取整，但 0 写成 0',
    play: (truth) =>
      told(truth, truth.tables, {
        row: (row) => row.map((value): Range => (value === 0 ? [0, 0] : value < 3 ? [1, 2] : stepped(value))),
      }),
  },
  {
    name: '一个指标向下取整，包含它的另一个向上取整',
    play: (truth, dice) => {
      const tables = truth.tables.map(([first = []]) => [first, first.map((value) => value + dice.below(2))])
      const upwards = (value: number): Range => {
        const top = Math.ceil(value / 3) * 3
        return [Math.max(0, top - 2), top]
      }
      const cells = tables.map(([part = [], whole = []]) => [part.map(stepped), whole.map(upwards)])
      return { tables, told: { cells, totals: [], rising: [], within: [[0, 1]], same: [] } }
    },
  },
  {
    name: '同一批记录又按区县又按产业链分，都按 3 取整',
    play: (truth, dice) => {
      const chains = 2 + dice.below(3)
      const byChain = Array.from({ length: chains }, () => 0)
      let before = truth.tables[0]?.[1]?.map(() => 0) ?? []
      const tables = truth.tables.map((table) => {
        const row = table[1] ?? []
        for (const [district, value] of row.entries())
          for (let record = before[district] ?? 0; record < value; record += 1) {
            const chain = dice.below(chains)
            byChain[chain] = (byChain[chain] ?? 0) + 1
          }
        before = before.map((value, district) => Math.max(value, row[district] ?? 0))
        return [[...before], [...byChain]]
      })
      const cells = tables.map((table) => table.map((row) => row.map(stepped)))
      return { tables, told: { cells, totals: [], rising: [0, 1], within: [], same: [[0, 1]] } }
    },
  },
]
