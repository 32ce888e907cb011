import type { Endpoint } from '@kefutong/contract/endpoint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { tick } from '../../api/src/clock'
import type { Answer } from '../../test/world'
import { seats, seatWords } from './cast'
import { make, settle, tickTown } from './happen'
import { kindIn } from './paper'
import { expectOutcome, goTo, note, one, type Scene, same, send, short, today } from './scene'
import type { Do } from './sequence'
import { ahead, reasonOf, sensible, wild } from './steps'
import { type Attempt, type Entry, isVisible, judge } from './town'
import { dayAfter } from './working-days'

const choose = ({ model }: Scene, how: Do<'move'> | Do<'wild'>, { filing }: Entry): Attempt | undefined => {
  const choice = how.do === 'wild' ? wild(seats, how.pick) : sensible(filing, seats, model.pack.route, how.pick)
  return choice && { ...choice, reason: reasonOf[how.said], stale: how.stale }
}

const settleMove = (scene: Scene, entry: Entry, attempt: Attempt, answer: Answer<Endpoint>) => {
  const { outcome, offer } = judge(scene.model, entry, attempt)
  expectOutcome(scene, answer, outcome, entry.version)
  if (!offer) return
  make(scene.model, entry, attempt, offer, today(scene))
  scene.seen(`${attempt.move} ${offer.to}`)
  const { id, version } = answer.reply as { id: string; version: number }
  if (attempt.move === 'renew') settle(scene.model, id, attempt.seat, entry)
  else same('the version in the reply', version, entry.version)
}

const bodyOf = (entry: Entry, { move, reason, stale }: Attempt) => ({
  ...{ id: entry.id, version: entry.version + (stale ? 1 : 0), move },
  ...(reason === undefined ? {} : { reason }),
})

const told = ({ seat, move }: Attempt) => `${seatWords(seat)}: ${move}`

const attemptMove = async (scene: Scene, entry: Entry, attempt: Attempt) => {
  const { reason = 'no reason', stale } = attempt
  const how = `${JSON.stringify(reason)}${stale ? ', stale' : ''}`
  note(scene, `${short(scene, entry)} ${entry.filing.state}: ${told(attempt)}, ${how}`)
  settleMove(scene, entry, attempt, await send(scene, attempt.seat, filings.move, bodyOf(entry, attempt)))
}

export const straight = async (scene: Scene, entry: Entry) => {
  const next = ahead(entry.filing, seats, scene.model.pack.route)
  if (next) await attemptMove(scene, entry, { ...next, reason: undefined, stale: false })
}

export const move = async (scene: Scene, entry: Entry, how: Do<'move'> | Do<'wild'>) => {
  const attempt = choose(scene, how, entry)
  if (attempt) await attemptMove(scene, entry, attempt)
}

const ask = ({ stage }: Scene, entry: Entry, attempt: Attempt) =>
  stage.actor(attempt.seat).tell(filings.move, bodyOf(entry, attempt)) as Promise<Answer<Endpoint>>

/** Days have passed, nobody has looked at the clock yet, and now it and somebody do at once. */
const raceTheClock = async (scene: Scene, entry: Entry, attempt: Attempt, days: number) => {
  const { world } = scene.stage.world
  await goTo(scene, dayAfter(today(scene), days), 8)
  note(scene, `${short(scene, entry)} ${entry.filing.state}: ${told(attempt)} at once with the clock`)
  const [answer] = await Promise.all([ask(scene, entry, attempt), tick(world)])
  if (answer.ok) settleMove(scene, entry, attempt, answer)
  else same('who came after the clock', answer.problem.code, 'changedByOthers')
  await tick(world)
  tickTown(scene.model, today(scene), kindIn)
  scene.seen(answer.ok ? 'race before the clock' : 'race after the clock')
}

const raceEachOther = async (scene: Scene, entry: Entry, a: Attempt, b: Attempt) => {
  note(scene, `${short(scene, entry)} ${entry.filing.state}: ${told(a)} at once with ${told(b)}`)
  const both = await Promise.all([a, b].map(async (side) => ({ side, answer: await ask(scene, entry, side) })))
  const [won, lost] = both.sort((x, y) => Number(y.answer.ok) - Number(x.answer.ok))
  if (!won || !lost || lost.answer.ok) throw new Error('both of two moves at once succeeded')
  settleMove(scene, entry, won.side, won.answer)
  if (isVisible(entry, lost.side.seat)) same('who came second', lost.answer.problem.code, 'changedByOthers')
  scene.seen('race')
}

/** Two at once, or one against the clock: exactly one is first, the other one is told so. */
export const race = async (scene: Scene, entry: Entry, { one: first, other, days, withClock }: Do<'race'>) => {
  const sides = [first, other].flatMap((how) => choose(scene, { ...how, do: 'move', stale: false }, entry) ?? [])
  const [a, b] = sides.filter((side) => judge(scene.model, entry, side).outcome === 'done')
  if (a && withClock) await raceTheClock(scene, entry, a, days)
  else if (a && b) await raceEachOther(scene, entry, a, b)
}

const bureau = seats.filter(({ role }) => role === 'county' || role === 'city')

/** Everything in sight at once, each to its own success or refusal. */
export const batch = async (scene: Scene, { who, approve }: Do<'batch'>) => {
  const { model } = scene
  const attempt = {
    ...{ seat: one(bureau, who), move: approve ? 'approve' : 'return' },
    ...{ reason: '材料一并退回', stale: false },
  }
  const order = [...model.entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  note(scene, `${told(attempt)} all`)
  const { reply } = (await send(scene, attempt.seat, filings.moveMany, {
    ...{ move: attempt.move, reason: attempt.reason },
    items: order.map(({ id, version }) => ({ id, version })),
  })) as Answer<typeof filings.moveMany>
  for (const entry of order) {
    const { offer } = judge(model, entry, attempt)
    const done = reply.items.find(({ id }) => id === entry.id)?.ok
    same(`${short(scene, entry)} in a batch`, done, offer !== undefined)
    if (offer) make(model, entry, attempt, offer, today(scene))
  }
  scene.seen('batch')
}
