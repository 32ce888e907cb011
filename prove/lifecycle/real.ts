import { isDeepStrictEqual } from 'node:util'
import type { Endpoint } from '@kefutong/contract/endpoint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { rulePacks } from '@kefutong/contract/rule-pack'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { tick } from '../../api/src/clock'
import { demoAgreement } from '../../api/src/demo/agreement'
import type { Answer } from '../../test/world'
import type { Seat } from '../model'
import { checkRows, checkView } from './audit'
import { experts, routes, seats, seatWords } from './cast'
import { formOf, kindIn } from './paper'
import { onStage, rulePack, type Stage } from './stage'
import { failureIn } from '../report'
import { ahead, anEdit, aTry, reasonOf, sensible, wild } from './steps'
import * as town from './town'
import { dayAfter } from './working-days'

const clocks = fc.record({
  enterprise: fc.integer({ min: 1, max: 5 }),
  employer: fc.integer({ min: 1, max: 5 }),
  county: fc.integer({ min: 1, max: 8 }),
  city: fc.integer({ min: 1, max: 5 }),
  notice: fc.integer({ min: 1, max: 8 }),
})
const pack = fc.record({ route: fc.constantFrom(...routes), clocks })
const tagged = <Name extends string, Value>(name: Name, arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.map((value) => ({ do: name, ...value }))

const step = fc.oneof(
  { weight: 30, arbitrary: tagged('move', aTry) },
  { weight: 6, arbitrary: tagged('wild', aTry) },
  { weight: 8, arbitrary: tagged('edit', anEdit) },
  { weight: 12, arbitrary: tagged('pass', fc.record({ days: fc.nat(20), hour: fc.nat(23), twice: fc.boolean() })) },
  { weight: 2, arbitrary: tagged('start', fc.record({ which: fc.nat(9) })) },
  { weight: 3, arbitrary: tagged('attach', fc.record({ which: fc.nat(3) })) },
  { weight: 4, arbitrary: tagged('again', fc.record({ other: fc.boolean() })) },
  { weight: 4, arbitrary: tagged('race', fc.record({ one: aTry, other: aTry, withClock: fc.boolean() })) },
  { weight: 2, arbitrary: tagged('batch', fc.record({ who: fc.nat(99), approve: fc.boolean() })) },
  { weight: 1, arbitrary: tagged('pack', fc.record({ pack })) },
)
const witnessed = fc.record({ step, witness: fc.nat(99) })
const sequence = fc.record({
  firstDay: fc.integer({ min: 0, max: 1_000 }).map((days) => dayAfter('2022-01-01', days)),
  pack,
  filings: fc.array(fc.record({ owner: fc.nat(9), ahead: fc.nat(5) }), { minLength: 1, maxLength: 3 }),
  steps: fc.array(witnessed, { minLength: 6, maxLength: 40, size: 'max' }),
})
type Value<A> = A extends fc.Arbitrary<infer V> ? V : never
type Sequence = Value<typeof sequence>
type Step = Value<typeof step>
type Do<Name> = Extract<Step, { do: Name }>

type Sent = { at: Date; seat: Seat; point: Endpoint; input: Record<string, unknown>; key: string; answer: Answer<Endpoint> }

const same = (what: string, got: unknown, expected: unknown) => {
  if (!isDeepStrictEqual(got, expected)) throw new Error(`${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`)
}

/** A retry is recognised for a week. */
const keysAreKept = 7 * 24 * 3_600_000

const one = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item
const instant = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** One random history of a small town, over HTTP, compared with the model after every step. */
const live = async (stage: Stage, { firstDay, pack, filings: begun, steps }: Sequence, seen: (what: string) => void) => {
  const model: town.Town = { pack, term: { start: dayAfter(firstDay, 30), ends: [dayAfter(firstDay, 160), dayAfter(firstDay, 300)] }, entries: [] }
  const trace: string[] = [`${firstDay}, ${pack.route.join(' > ')}, notice ${pack.clocks.notice}`]
  let sent: Sent | undefined
  const today = () => dayOf(stage.world.now())
  const note = (text: string) => void trace.push(`${today()} ${text}`)
  const short = ({ id }: town.Entry) => `#${model.entries.findIndex((entry) => entry.id === id)}`

  const send = async (seat: Seat, point: Endpoint, input: Record<string, unknown>) => {
    const key = uuidv7()
    const answer = await stage.actor(seat).tell(point, input, { key })
    if (answer.status >= 500) throw new Error(`${point.method} ${point.path} answered ${answer.status}`)
    sent = { at: stage.world.now(), seat, point, input, key, answer }
    return answer as Answer<never>
  }

  const expectOutcome = (answer: Answer<Endpoint>, outcome: town.Outcome, latest: number) => {
    const { ok, status, problem } = answer
    const told = { code: problem.code, status }
    if (outcome === 'done') return ok || same('an allowed move', told, 'done')
    if (ok) throw new Error(`allowed, but the model says ${outcome}`)
    if (outcome === 'hidden') same('a hidden filing', told, { code: 'notFound', status: 404 })
    if (outcome === 'forbidden') same('a foreign role', told, { code: 'notAllowed', status: 403 })
    if (outcome === 'stale') {
      same('a stale version', told, { code: 'changedByOthers', status: 409 })
      same('the newest version', (problem.latest as { version?: number } | undefined)?.version, latest)
    }
    return seen(`${outcome} ${problem.code}`)
  }

  const start = async (seat: Seat) => {
    const untouched = town.untouched(model, seat)
    const { reply } = (await send(seat, filings.start, {})) as Answer<typeof filings.start>
    note(`${seatWords(seat)} starts`)
    if (untouched) same('an untouched draft', reply.id, untouched.id)
    if (untouched) town.opened(untouched, seat)
    return untouched ?? town.settle(model, reply.id, seat)
  }

  const ownerOf = (entry: town.Entry) => one(experts.filter(({ person }) => person === entry.filing.owner), 0)

  const edit = async (entry: town.Entry, { field, value, stale }: Pick<Do<'edit'>, 'field' | 'value' | 'stale'>) => {
    const seat = ownerOf(entry)
    const paper = { ...entry.filing.paper, [field]: value }
    const form = formOf(paper, model.term)
    note(`${short(entry)} ${seat.person} saves ${field} ${value}${stale ? ', stale' : ''}`)
    const answer = await send(seat, filings.save, { id: entry.id, version: entry.version + (stale ? 1 : 0), form })
    const outcome = !town.isEditable(entry) ? 'refused' : stale ? 'stale' : 'done'
    expectOutcome(answer, outcome, entry.version)
    if (outcome === 'done') town.saved(entry, seat, paper)
  }

  const attach = async (entry: town.Entry) => {
    const answer = await stage.actor(ownerOf(entry)).upload(entry.id, 'agreement', demoAgreement(), '协议.pdf')
    const open = ['draft', 'returned', 'enterprise-review', 'employer-review', 'county-review'].includes(entry.filing.state)
    same(`${short(entry)} an attachment in ${entry.filing.state}`, answer.ok, open && entry.attachments < 10)
    if (answer.ok) entry.attachments += 1
  }

  const choose = (how: Do<'move'> | Do<'wild'>, entry: town.Entry) => {
    const choice = how.do === 'wild' ? wild(seats, how.pick) : sensible(entry.filing, seats, model.pack.route, how.pick)
    return choice && { ...choice, reason: reasonOf[how.said], stale: how.stale }
  }

  const settleMove = (entry: town.Entry, attempt: Parameters<typeof town.judge>[2], answer: Answer<Endpoint>) => {
    const { outcome, offer } = town.judge(model, entry, attempt)
    expectOutcome(answer, outcome, entry.version)
    if (!offer) return
    town.make(model, entry, attempt, offer, today())
    seen(`${attempt.move} ${offer.to}`)
    const { id, version } = answer.reply as { id: string; version: number }
    if (attempt.move === 'renew') town.settle(model, id, attempt.seat, entry)
    else same('the version in the reply', version, entry.version)
  }

  const bodyOf = (entry: town.Entry, { move, reason, stale }: Parameters<typeof town.judge>[2]) => ({
    ...{ id: entry.id, version: entry.version + (stale ? 1 : 0), move },
    ...(reason === undefined ? {} : { reason }),
  })

  const attemptMove = async (entry: town.Entry, attempt: Parameters<typeof town.judge>[2]) => {
    const { seat, move, reason = 'no reason', stale } = attempt
    note(`${short(entry)} ${entry.filing.state}: ${seatWords(seat)}: ${move}, ${JSON.stringify(reason)}${stale ? ', stale' : ''}`)
    settleMove(entry, attempt, await send(seat, filings.move, bodyOf(entry, attempt)))
  }

  const straight = async (entry: town.Entry) => {
    const next = ahead(entry.filing, seats, model.pack.route)
    if (next) await attemptMove(entry, { ...next, reason: undefined, stale: false })
  }

  const move = async (entry: town.Entry, how: Do<'move'> | Do<'wild'>) => {
    const attempt = choose(how, entry)
    if (attempt) await attemptMove(entry, attempt)
  }

  /** Two at once, or one against the clock: exactly one is first, the other one is told so. */
  const race = async (entry: town.Entry, { one: first, other, withClock }: Do<'race'>) => {
    const sides = [first, other].flatMap((how) => choose({ ...how, do: 'move', stale: false }, entry) ?? [])
    const [a, b] = sides.filter((side) => town.judge(model, entry, side).outcome === 'done')
    if (!a) return
    note(`${short(entry)} ${entry.filing.state}: ${seatWords(a.seat)}: ${a.move} at once with ${withClock ? 'the clock' : b ? `${seatWords(b.seat)}: ${b.move}` : 'nobody'}`)
    const ask = (side: typeof a) => stage.actor(side.seat).tell(filings.move, bodyOf(entry, side)) as Promise<Answer<Endpoint>>
    if (withClock) {
      const [answer] = await Promise.all([ask(a), tick(stage.world.world)])
      if (answer.ok) settleMove(entry, a, answer)
      else same('who came after the clock', answer.problem.code, 'changedByOthers')
      await tick(stage.world.world)
      town.tickTown(model, today(), kindIn)
      return seen(answer.ok ? 'race before the clock' : 'race after the clock')
    }
    if (!b) return
    const [won, lost] = (await Promise.all([a, b].map(async (side) => ({ side, answer: await ask(side) })))).sort((x, y) => Number(y.answer.ok) - Number(x.answer.ok))
    if (!won || !lost || lost.answer.ok) throw new Error('both of two moves at once succeeded')
    const loser = town.isVisible(entry, lost.side.seat)
    settleMove(entry, won.side, won.answer)
    if (loser) same('who came second', lost.answer.problem.code, 'changedByOthers')
    seen('race')
  }

  /** Everything in sight at once, each to its own success or refusal. */
  const batch = async ({ who, approve }: Do<'batch'>) => {
    const seat = one(seats.filter(({ role }) => role === 'county' || role === 'city'), who)
    const order = [...model.entries].sort((a, b) => (a.id < b.id ? -1 : 1))
    const attempt = { seat, move: approve ? 'approve' : 'return', reason: '材料一并退回', stale: false }
    note(`${seatWords(seat)}: ${attempt.move} all`)
    const { reply } = (await send(seat, filings.moveMany, {
      ...{ move: attempt.move, reason: attempt.reason },
      items: order.map(({ id, version }) => ({ id, version })),
    })) as Answer<typeof filings.moveMany>
    for (const entry of order) {
      const { offer } = town.judge(model, entry, attempt)
      same(`${short(entry)} in a batch`, reply.items.find(({ id }) => id === entry.id)?.ok, offer !== undefined)
      if (offer) town.make(model, entry, attempt, offer, today())
    }
    seen('batch')
  }

  /** The same request once more changes nothing; another one under its key is refused. */
  const again = async (other: boolean) => {
    if (!sent?.answer.ok || stage.world.now().getTime() - sent.at.getTime() > keysAreKept) return
    const { seat, point, key, answer } = sent
    const input = other ? { ...sent.input, version: 999, ...(point === filings.start ? { more: 1 } : {}) } : sent.input
    if (other && (point === filings.start || point === filings.moveMany || point === rulePacks.change)) return
    note(`${seatWords(seat)}: ${point.path} ${other ? 'another body under the same key' : 'again'}`)
    const second = await stage.actor(seat).tell(point, input, { key })
    if (other) same('another body under the same key', second.problem.code, 'sameKeyOtherBody')
    else same('the same request again', second.reply, answer.reply)
    seen(other ? 'other body' : 'again')
  }

  const pass = async ({ days, hour, twice }: Do<'pass'>) => {
    const then = instant(dayAfter(today(), days), hour)
    if (then > stage.world.now()) await stage.goTo(then)
    note(`the clock${twice ? ', twice at once' : ''}`)
    await Promise.all([tick(stage.world.world), ...(twice ? [tick(stage.world.world)] : [])])
    const before = model.entries.map(({ filing }) => filing.state)
    town.tickTown(model, today(), kindIn)
    for (const [at, { filing }] of model.entries.entries()) if (filing.state !== before[at]) seen(`clock ${filing.state}`)
  }

  const take = async (now: Step) => {
    if (now.do === 'pass') return pass(now)
    if (now.do === 'start') return start(one(experts, now.which))
    if (now.do === 'again') return again(now.other)
    if (now.do === 'batch') return batch(now)
    if (now.do === 'pack') {
      note(`the city changes the pack: ${now.pack.route.join(' > ')}, notice ${now.pack.clocks.notice}`)
      const answer = await send(one(seats.filter(({ role }) => role === 'city'), 0), rulePacks.change, { pack: rulePack(now.pack) })
      same('a new pack', answer.status, 200)
      model.pack = now.pack
      return seen('pack')
    }
    const entry = one(model.entries, now.do === 'race' ? now.one.which : now.which)
    if (now.do === 'attach') return attach(entry)
    // an edit where nothing may be edited is worth trying, not worth trying often
    if (now.do === 'edit') return town.isEditable(entry) || now.value % 3 === 0 ? edit(entry, now) : undefined
    if (now.do === 'race') return race(entry, now)
    return move(entry, now)
  }

  try {
    await stage.clear(pack)
    await stage.goTo(instant(firstDay, 9))
    for (const { owner, ahead: far } of begun) {
      const entry = await start(one(experts, owner))
      await edit(entry, { field: 'enterprise', value: owner % 3, stale: false })
      if (owner !== 9) await attach(entry)
      for (let at = 0; at < far; at += 1) await straight(entry)
    }
    for (const { step: now, witness } of steps) {
      await take(now)
      await checkRows(stage, model)
      const touched = 'which' in now ? one(model.entries, now.which) : undefined
      await checkView(stage, model, one(seats, witness), touched)
    }
    for (const seat of seats) await checkView(stage, model, seat)
    for (const { filing } of model.entries) seen(`ends as ${filing.state}`)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${trace.join('\n')}`, { cause: error })
  }
}

/** The API and its database against the same model, with dates, numbers, history, several filings and several people. */
export const proveReal = (runs: number, seed: number, progress: (done: number) => void) =>
  onStage(async (stage) => {
    const visited = new Map<string, number>()
    let done = 0
    const property = fc.asyncProperty(sequence, async (value) => {
      await live(stage, value, (what) => visited.set(what, (visited.get(what) ?? 0) + 1))
      done += 1
      progress(done)
    })
    const result = await fc.check(property, { numRuns: runs, seed })
    return { tried: result.numRuns, report: failureIn(result), visited }
  })
