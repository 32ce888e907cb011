export type Stage = 'up' | 'middle' | 'down'

/** One industry chain: its segments, and what its people talk about. `weight`: how much happens on it. */
export type CityChain = {
  id: string
  name: string
  weight: number
  segments: Array<{ id: string; stage: Stage; name: string }>
  directions: string[]
  faults: string[]
  fixes: string[]
}

const listed = (text: string) => text.split(' ').filter(Boolean)
const stages: Stage[] = ['up', 'middle', 'down']

/** Segments as 「上游 · 中游 · 下游」, each a list; the others are lists too. */
export const chain = (
  id: string,
  name: string,
  weight: number,
  segments: string,
  directions: string,
  faults: string,
  fixes: string,
): CityChain => ({
  ...{ id, name, weight },
  segments: segments.split('·').flatMap((names, at) =>
    listed(names).map((segment, position) => ({
      id: `${id}.${stages[at] ?? 'down'}${position + 1}`,
      stage: stages[at] ?? 'down',
      name: segment,
    })),
  ),
  ...{ directions: listed(directions), faults: listed(faults), fixes: listed(fixes) },
})
