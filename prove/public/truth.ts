import type { Dice } from '../world'

/** What is true of a city: `tables[month][metric][district]`. `grows`: nothing was ever corrected downwards. */
export type Truth = { flows: readonly boolean[]; grows: boolean; tables: number[][][] }

export const districtsOf = ({ tables }: Truth) => tables[0]?.[0]?.length ?? 0

/** experts in force may fall; the other three are counted up */
const flows = [false, true, true, true]

/** How much happens in a month: in some cities next to nothing, in some months everything stands just below the next step. */
const paces = [
  (dice: Dice) => Number(dice.below(6) === 0),
  (dice: Dice) => dice.below(2),
  (dice: Dice) => dice.below(3),
  (dice: Dice) => dice.one([0, 0, 1, 1, 2, 7]),
  (dice: Dice) => dice.below(12),
]

/** A city of two to seven districts over two to eight months: quiet ones, busy ones, most of the numbers small. */
export const truthFor = (dice: Dice): Truth => {
  const districts = 2 + dice.below(6)
  const months = 2 + dice.below(7)
  const grows = dice.below(4) > 0
  const pace = dice.one(paces)
  const beginsWith = dice.one([1, 3, 4, 9, 40])
  const now = flows.map(() => Array.from({ length: districts }, () => dice.below(beginsWith)))
  const tables = Array.from({ length: months }, () => {
    for (const [metric, row] of now.entries()) {
      for (const district of row.keys()) {
        const value = row[district] ?? 0
        const falls = flows[metric] && grows ? 0 : dice.one([0, 0, 0, pace(dice)])
        row[district] = Math.max(0, value + pace(dice) - falls)
      }
    }
    return now.map((row) => [...row])
  })
  return { flows, grows, tables }
}
