import type { FilingDraft } from '@kefutong/contract/filing/form'
import {
  type FilingFacts,
  type FilingMove,
  type FilingState,
  filingLifecycle,
} from '@kefutong/contract/filing/lifecycle'
import { vouchedText } from '@kefutong/contract/filing/vouch'
import { advance, movesFor } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import fc from 'fast-check'
import { type Filing, isOffice, moved, type Office, offersTo, offices, type Seat, submitted } from '../model'
import { failureIn } from '../report'
import { clock, experts, routes, seats, seatWords } from './cast'
import { formOf, partiesIn } from './paper'
import { anEdit, aTry, editOf, fresh, reasonOf, sensible, someFields, speaks, wild } from './steps'

const step = fc.oneof(
  { weight: 12, arbitrary: aTry.map((how) => ({ do: 'move' as const, ...how })) },
  { weight: 2, arbitrary: aTry.map((how) => ({ do: 'wild' as const, ...how })) },
  { weight: 7, arbitrary: anEdit.map((how) => ({ do: 'edit' as const, ...how })) },
)
const sequence = fc.record({
  owner: fc.constantFrom(...experts),
  route: fc.constantFrom(...routes),
  chosen: someFields,
  steps: fc.array(step, { minLength: 4, maxLength: 50, size: 'max' }),
})
type Sequence = typeof sequence extends fc.Arbitrary<infer Value> ? Value : never

/** What a database would keep for the contract's lifecycle, and nothing it could decide by itself. */
type Kept = Pick<FilingFacts, 'returnedBy' | 'actedAs'> & { state: FilingState; words: Partial<Record<Office, string>> }

const term = { start: '2026-12-07', ends: ['2027-12-06', '2028-12-06'] } as const
const everybody = [...seats, clock]

const viewerOf = ({ person, role, org, region }: Seat): Viewer => ({
  cityId: '370300',
  role: role as Viewer['role'],
  personId: person,
  ...(org ? { orgId: org } : {}),
  ...(region ? { regionCode: region } : {}),
})

const factsOf = (kept: Kept, model: Filing, form: FilingDraft, route: readonly Office[]): FilingFacts => ({
  state: kept.state,
  returnedBy: kept.returnedBy,
  actedAs: kept.actedAs,
  expertId: model.owner,
  enterpriseId: model.parties?.enterprise,
  institutionId: model.parties?.institution,
  regionCode: model.parties?.region,
  route,
  standing: offices.filter((office) => kept.words[office] === vouchedText(office, form)),
})

const keep = (kept: Kept, seat: Seat, move: FilingMove, to: FilingState, form: FilingDraft): Kept => {
  const decides = ['confirm', 'consent', 'approve', 'return', 'object', 'dismiss', 'uphold'].includes(move)
  const side = seat.role as keyof FilingFacts['actedAs']
  const actedAs = decides ? { ...kept.actedAs, [side]: [...(kept.actedAs[side] ?? []), seat.person] } : kept.actedAs
  const next = { ...kept, state: to, actedAs }
  if (move === 'uphold')
    return { ...next, returnedBy: 'city-review', words: { ...kept.words, 'city-review': undefined } }
  const office = kept.state as Office
  if (move === 'return') return { ...next, returnedBy: office, words: { ...kept.words, [office]: undefined } }
  if (!['confirm', 'consent', 'approve'].includes(move)) return next
  return { ...next, words: { ...kept.words, [office]: vouchedText(office, form) } }
}

const tried = (viewer: Viewer, facts: FilingFacts, move: FilingMove, reason: string | undefined) => {
  try {
    return advance(filingLifecycle, viewer, facts, move, reason).to
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

const listed = (offers: ReadonlyArray<{ move: string; reason: boolean }>) =>
  offers.map(({ move, reason }) => `${move}${reason ? '!' : ''}`).join(' ')

/** One random life of one filing, the contract beside the model. Throws where they part. */
const live = ({ owner, route, chosen, steps }: Sequence, visit: (state: string) => void) => {
  let model = fresh(owner.person)
  let kept: Kept = { state: 'draft', actedAs: {}, words: {}, returnedBy: null }
  const trace: string[] = []
  const differ = (what: string, got: unknown, expected: unknown): never => {
    throw new Error(`${what}: the contract says ${got}, the model ${expected}\n${trace.join('\n')}`)
  }
  for (const one of steps) {
    if (one.do === 'edit') {
      if (model.state !== 'draft' && model.state !== 'returned') continue
      const { field, value } = editOf(one, chosen)
      model = { ...model, paper: { ...model.paper, [field]: value } }
      trace.push(`${field} := ${value}`)
    } else {
      const form = formOf(model.paper, term)
      const facts = factsOf(kept, model, form, route)
      for (const seat of everybody) {
        const got = listed(movesFor(filingLifecycle, viewerOf(seat), facts))
        const expected = listed(offersTo(model, seat, route))
        if (got !== expected) differ(`moves of ${seatWords(seat)} in ${model.state}`, got, expected)
      }
      const choice = one.do === 'wild' ? wild(everybody, one.pick) : sensible(model, everybody, route, one.pick)
      if (!choice) continue
      const { seat, move } = choice
      trace.push(`${model.state}: ${seatWords(seat)}: ${move}${one.said === 'given' ? '' : `, reason ${one.said}`}`)
      const offer = offersTo(model, seat, route).find((open) => open.move === move)
      const expected = offer && (!offer.reason || speaks(one.said)) ? offer.to : 'refused'
      const got = tried(viewerOf(seat), facts, move as FilingMove, reasonOf[one.said])
      if (expected === 'refused' || !offer) {
        if (['moveNotPossible', 'moveNotYours', 'ownFiling', 'twoSides', 'reasonNeeded'].includes(got)) continue
        differ('a move', got, expected)
      } else {
        if (got !== expected) differ('a move', got, expected)
        kept = keep(kept, seat, move as FilingMove, expected, form)
        if (move === 'submit' || move === 'resubmit') model = submitted(model, partiesIn(model.paper), route)
        model = moved(model, seat, offer)
        visit(isOffice(model.state) ? `${move} ${model.state}` : model.state)
      }
    }
  }
}

/** The contract's table, guard and list of moves against the model, without a database. */
export const provePure = (runs: number, seed: number, progress: (done: number) => void) => {
  const visited = new Map<string, number>()
  let done = 0
  const result = fc.check(
    fc.property(sequence, (one) => {
      live(one, (state) => visited.set(state, (visited.get(state) ?? 0) + 1))
      done += 1
      progress(done)
    }),
    { numRuns: runs, seed },
  )
  return { tried: result.numRuns, report: failureIn(result), visited }
}
