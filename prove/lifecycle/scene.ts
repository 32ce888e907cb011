import { isDeepStrictEqual } from 'node:util'
import type { Endpoint } from '@kefutong/contract/endpoint'
import { uuidv7 } from 'uuidv7'
import type { Answer } from '../../test/world'
import type { Seat } from '../model'
import type { Stage } from './stage'
import type { Entry, Outcome, Town } from './town'

type Sent = {
  at: Date
  seat: Seat
  point: Endpoint
  input: Record<string, unknown>
  key: string
  answer: Answer<Endpoint>
}

/** One history while it happens: the real town, the model of it, and what was done so far, in words. */
export type Scene = { stage: Stage; model: Town; trace: string[]; seen: (what: string) => void; sent?: Sent }

export const same = (what: string, got: unknown, expected: unknown) => {
  if (!isDeepStrictEqual(got, expected))
    throw new Error(`${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`)
}

export const one = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item

/** The day in China. */
export const today = ({ stage }: Scene) =>
  new Date(stage.world.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

export const instant = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** Far enough before the end of the last year that chinese-days knows. */
const lastKnown = instant('2026-11-15', 0)

/** Sets the town's clock, forward only. */
export const goTo = async ({ stage }: Pick<Scene, 'stage'>, day: string, hour: number) => {
  const then = instant(day, hour)
  if (then > stage.world.now() && then < lastKnown) await stage.goTo(then)
}

export const note = (scene: Scene, text: string) => void scene.trace.push(`${today(scene)} ${text}`)
export const short = ({ model }: Scene, { id }: Entry) => `#${model.entries.findIndex((entry) => entry.id === id)}`

/** A request that is remembered, so that it can be sent once more. */
export const send = async (scene: Scene, seat: Seat, point: Endpoint, input: Record<string, unknown>) => {
  const key = uuidv7()
  const answer = await scene.stage.actor(seat).tell(point, input, { key })
  if (answer.status >= 500) throw new Error(`${point.method} ${point.path} answered ${answer.status}`)
  scene.sent = { at: scene.stage.world.now(), seat, point, input, key, answer }
  return answer as Answer<never>
}

export const expectOutcome = (scene: Scene, answer: Answer<Endpoint>, outcome: Outcome, latest: number) => {
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
  return scene.seen(`${outcome} ${problem.code}`)
}
