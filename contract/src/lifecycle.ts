import { Problem, type ProblemCode } from './problem'
import type { Viewer } from './role'

export type Tone = 'neutral' | 'info' | 'success' | 'warn' | 'danger'

/** One row of a lifecycle: who may move a thing from where to where. `when` chooses between rows with the same move. */
export type Arrow<Move extends string, State extends string, Party extends string, Thing> = {
  move: Move
  from: State
  to: State
  by: readonly Party[]
  reason?: true
  when?: (thing: Thing, to: State) => boolean
}

export type Lifecycle<
  Move extends string,
  State extends string,
  Party extends string,
  Thing extends { state: State },
> = {
  name: string
  initial: State
  states: Record<State, { label: string; tone: Tone }>
  moves: Record<Move, { label: string; weight: 'primary' | 'secondary' | 'danger' | 'clock' }>
  parties: Record<Party, { label: string; is: (viewer: Viewer, thing: Thing) => boolean }>
  arrows: ReadonlyArray<Arrow<Move, State, Party, Thing>>
  /** why this person must keep out of this decision, whatever their office */
  conflict: (viewer: Viewer, thing: Thing, arrow: Arrow<Move, State, Party, Thing>) => ProblemCode | undefined
}

const isParty = <M extends string, S extends string, P extends string, T extends { state: S }>(
  life: Lifecycle<M, S, P, T>,
  viewer: Viewer,
  thing: T,
  arrow: Arrow<M, S, P, T>,
) => arrow.by.some((party) => life.parties[party].is(viewer, thing))

const open = <M extends string, S extends string, P extends string, T extends { state: S }>(
  life: Lifecycle<M, S, P, T>,
  thing: T,
) => life.arrows.filter((arrow) => arrow.from === thing.state && (arrow.when?.(thing, arrow.to) ?? true))

/** The moves this viewer may make now, in the order of the table. Screens show exactly these. */
export const movesFor = <M extends string, S extends string, P extends string, T extends { state: S }>(
  life: Lifecycle<M, S, P, T>,
  viewer: Viewer,
  thing: T,
) =>
  open(life, thing)
    .filter((arrow) => isParty(life, viewer, thing, arrow) && !life.conflict(viewer, thing, arrow))
    .map((arrow) => ({
      move: arrow.move,
      label: life.moves[arrow.move].label,
      weight: life.moves[arrow.move].weight,
      reason: arrow.reason ?? false,
    }))

/**
 * The arrow this move takes, or the problem that stops it: `moveNotPossible` (not from this state), `moveNotYours`,
 * a conflict of interest, `reasonNeeded`.
 */
export const advance = <M extends string, S extends string, P extends string, T extends { state: S }>(
  life: Lifecycle<M, S, P, T>,
  viewer: Viewer,
  thing: T,
  move: M,
  reason?: string,
) => {
  const candidates = open(life, thing).filter((arrow) => arrow.move === move)
  if (candidates.length === 0) throw new Problem('moveNotPossible')
  const arrow = candidates.find((candidate) => isParty(life, viewer, thing, candidate))
  if (!arrow) throw new Problem('moveNotYours')
  const conflict = life.conflict(viewer, thing, arrow)
  if (conflict) throw new Problem(conflict)
  if (arrow.reason && !reason?.trim())
    throw new Problem('reasonNeeded', { faults: [{ field: 'reason', says: '请写明理由' }] })
  return arrow
}

/** The table as a diagram for the documentation. */
export const mermaid = <M extends string, S extends string, P extends string, T extends { state: S }>(
  life: Lifecycle<M, S, P, T>,
) =>
  [
    'stateDiagram-v2',
    ...Object.entries<{ label: string }>(life.states).map(
      ([state, { label }]) => `  state "${label} ${state}" as ${id(state)}`,
    ),
    `  [*] --> ${id(life.initial)}`,
    ...life.arrows.map(
      (arrow) =>
        `  ${id(arrow.from)} --> ${id(arrow.to)}: ${life.moves[arrow.move].label} ${arrow.move}（${arrow.by.map((party) => life.parties[party].label).join('、')}）`,
    ),
  ].join('\n')

const id = (state: string) => state.replaceAll('-', '_')
