import type { System } from './system'
import type { Range } from './told'

/** Draws every conclusion from one law at a time, until none is left to draw. Sound, quick, and not yet all there is. */
export const propagated = ({ ranges, laws, at }: System): System => {
  const now = ranges.map(([low, high]) => [low, high] as [number, number])
  const least = (unknown: number, sign: 1 | -1) => (sign === 1 ? (now[unknown]?.[0] ?? 0) : -(now[unknown]?.[1] ?? 0))
  const most = (unknown: number, sign: 1 | -1) => (sign === 1 ? (now[unknown]?.[1] ?? 0) : -(now[unknown]?.[0] ?? 0))
  for (let moved = true; moved; ) {
    moved = false
    for (const { form, range } of laws) {
      const low = form.reduce((sum, [unknown, sign]) => sum + least(unknown, sign), 0)
      const high = form.reduce((sum, [unknown, sign]) => sum + most(unknown, sign), 0)
      for (const [unknown, sign] of form) {
        const from = range[0] - (high - most(unknown, sign))
        const to = range[1] - (low - least(unknown, sign))
        const known = now[unknown] as [number, number]
        const next: Range =
          sign === 1
            ? [Math.max(known[0], from), Math.min(known[1], to)]
            : [Math.max(known[0], -to), Math.min(known[1], -from)]
        if (next[0] === known[0] && next[1] === known[1]) continue
        now[unknown] = [...next]
        moved = true
        break
      }
    }
  }
  return { ranges: now, laws, at }
}
