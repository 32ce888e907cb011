import fc from 'fast-check'
import { type Field, type Filing, fields, type Move, moves, type Office, offersTo, type Seat } from '../model'
import { choices, firstPaper } from './paper'

export type Said = 'given' | 'missing' | 'blank'

/** What somebody is about to try. Numbers are choices made only when the state is known, so that steps shrink well. */
export type Try = { which: number; pick: number; said: Said; stale: boolean }

const forward: readonly Move[] = ['submit', 'confirm', 'consent', 'approve', 'resubmit']
const weights: Readonly<Record<Move, number>> = { dismiss: 3, uphold: 3, return: 3, renew: 6 }
const often = (move: Move) => (forward.includes(move) ? 12 : (weights[move] ?? 1))

export const reasonOf = { given: '  缺少协议扫描件第 2 页 ', missing: undefined, blank: '   ' } as const
export const speaks = (said: Said) => said === 'given'

/** One of the moves open to somebody here, those that lead on more often than those that lead aside. */
export const sensible = (filing: Filing, seats: readonly Seat[], newRoute: readonly Office[], pick: number) => {
  const open = seats.flatMap((seat) =>
    offersTo(filing, seat, newRoute).flatMap(({ move }) =>
      Array<{ seat: Seat; move: Move }>(often(move)).fill({ seat, move }),
    ),
  )
  return open[pick % open.length]
}

/** The next move on the straight way to the notice, and somebody who may make it. */
export const ahead = (filing: Filing, seats: readonly Seat[], newRoute: readonly Office[]) =>
  seats
    .flatMap((seat) => offersTo(filing, seat, newRoute).map(({ move }) => ({ seat, move })))
    .find(({ move }) => forward.includes(move))

/** Anybody, anything. */
export const wild = (seats: readonly Seat[], pick: number) => ({
  seat: seats[pick % seats.length] as Seat,
  move: moves[Math.floor(pick / seats.length) % moves.length] as Move,
})

const said = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Said>('given') },
  { weight: 1, arbitrary: fc.constant<Said>('missing') },
  { weight: 1, arbitrary: fc.constant<Said>('blank') },
)
const seldom = (odds: number) => fc.integer({ min: 0, max: odds }).map((at) => at === odds)
const pick = fc.nat(9_999)

export const aTry = fc.record({ which: fc.nat(3), pick, said, stale: seldom(12) })

export type Edit = { which: number; at: number; value: number; stale: boolean }
export const anEdit = fc.record({ which: fc.nat(3), at: fc.nat(3), value: pick, stale: seldom(12) })

/** The few fields that change in one run: with few of them, what was changed is also changed back. */
export const someFields = fc.uniqueArray(fc.constantFrom<Field>(...fields), { minLength: 1, maxLength: 4 })

/** One field set to one of its values. A paper that can never pass is seldom worth following. */
export const editOf = ({ at, value }: Edit, chosen: readonly Field[]) => {
  const field = chosen[at % chosen.length] ?? 'direction'
  return { field, value: field === 'managementPost' && value % 4 !== 1 ? 0 : value % choices[field] }
}

export const fresh = (owner: string): Filing => ({ state: 'draft', owner, paper: firstPaper, words: {}, hands: [] })
