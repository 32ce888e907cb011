import type { Highs } from 'highs'
import type { Form, System } from './system'

export type Worlds = number[][]

const named = (unknown: number) => `x${unknown}`
const written = (form: Form) => form.map(([unknown, sign]) => `${sign === 1 ? '+' : '-'} ${named(unknown)}`).join(' ')

/** The part of the system that an unknown hangs together with: the rest cannot say anything about it. */
const partFor = ({ laws }: System, form: Form) => {
  const reached = new Set(form.map(([unknown]) => unknown))
  for (let grew = true; grew; ) {
    grew = false
    for (const law of laws) {
      if (!law.form.some(([unknown]) => reached.has(unknown))) continue
      for (const [unknown] of law.form) {
        if (reached.has(unknown)) continue
        reached.add(unknown)
        grew = true
      }
    }
  }
  return { unknowns: [...reached], laws: laws.filter(({ form: law }) => law.some(([unknown]) => reached.has(unknown))) }
}

/** Among all cities that would have published the very same tables: one in which the form is least, or most. Exact. */
export const extreme = (
  highs: Highs,
  system: System,
  form: Form,
  way: 'Minimize' | 'Maximize',
  truth: readonly number[],
) => {
  const { unknowns, laws } = partFor(system, form)
  const rules = laws.flatMap(({ form: law, range: [low, high] }) => [
    `${written(law)} >= ${low}`,
    `${written(law)} <= ${high}`,
  ])
  const bounds = unknowns.map((unknown) => {
    const [low, high] = system.ranges[unknown] ?? [0, 0]
    return `${low} <= ${named(unknown)} <= ${high}`
  })
  const model = [
    ...[way, `obj: ${written(form)}`, 'Subject To', ...rules.map((rule, at) => `c${at}: ${rule}`)],
    ...['Bounds', ...bounds, 'General', unknowns.map(named).join(' '), 'End'],
  ].join('\n')
  const answer = highs.solve(model)
  if (answer.Status !== 'Optimal') throw new Error(`${answer.Status}\n${model}`)
  const world = [...truth]
  for (const unknown of unknowns) world[unknown] = Math.round(answer.Columns[named(unknown)]?.Primal ?? 0)
  return world
}

export const amountIn = (form: Form, world: readonly number[]) =>
  form.reduce((sum, [unknown, sign]) => sum + sign * (world[unknown] ?? 0), 0)
