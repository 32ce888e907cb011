import { filings } from '@kefutong/contract/filing/endpoints'
import { rulePacks } from '@kefutong/contract/rule-pack'
import fc from 'fast-check'
import { tick } from '../../api/src/clock'
import type { Seat } from '../model'
import { failureIn } from '../report'
import { checkList, checkOne, checkRows } from './audit'
import { experts, seats, seatWords } from './cast'
import { batch, move, race, straight } from './deeds'
import { isEditable, tickTown } from './happen'
import { kindIn } from './paper'
import { attach, edit, start } from './papers'
import { goTo, instant, note, one, type Scene, same, send, today } from './scene'
import { type Do, type Sequence, type Step, sequence } from './sequence'
import { onStage, rulePack, type Stage } from './stage'
import { editOf } from './steps'
import { dayAfter } from './working-days'

/** A retry is recognised for a week. */
const keysAreKept = 7 * 24 * 3_600_000

/** The same request once more changes nothing; another one under its key is refused. */
const again = async (scene: Scene, other: boolean) => {
  const { sent, stage } = scene
  if (!sent?.answer.ok || stage.world.now().getTime() - sent.at.getTime() > keysAreKept) return
  const { seat, point, key, answer, input } = sent
  if (other && point !== filings.move && point !== filings.save) return
  note(scene, `${seatWords(seat)}: ${point.path} ${other ? 'another body under the same key' : 'again'}`)
  const second = await stage.actor(seat).tell(point, other ? { ...input, version: 999 } : input, { key })
  if (other) same('another body under the same key', second.problem.code, 'sameKeyOtherBody')
  else same('the same request again', second.reply, answer.reply)
  scene.seen(other ? 'other body' : 'again')
}

const pass = async (scene: Scene, { days, hour, twice }: Do<'pass'>) => {
  const { stage, model } = scene
  await goTo(scene, dayAfter(today(scene), days), hour)
  note(scene, `the clock${twice ? ', twice at once' : ''}`)
  await Promise.all([tick(stage.world.world), ...(twice ? [tick(stage.world.world)] : [])])
  const before = model.entries.map(({ filing }) => filing.state)
  tickTown(model, today(scene), kindIn)
  for (const [at, { filing }] of model.entries.entries())
    if (filing.state !== before[at]) scene.seen(`clock ${filing.state}`)
}

const mayor = seats.find(({ role }) => role === 'city') as Seat

const changePack = async (scene: Scene, { pack }: Do<'pack'>) => {
  note(scene, `the city changes the pack: ${pack.route.join(' > ')}, notice ${pack.clocks.notice}`)
  const answer = await send(scene, mayor, rulePacks.change, { pack: rulePack(pack) })
  same('a new pack', answer.status, 200)
  scene.model.pack = pack
  scene.seen('pack')
}

const take = async (scene: Scene, now: Step, chosen: Sequence['chosen']): Promise<unknown> => {
  if (now.do === 'pass') return pass(scene, now)
  if (now.do === 'start') return start(scene, one(experts, now.which))
  if (now.do === 'again') return again(scene, now.other)
  if (now.do === 'batch') return batch(scene, now)
  if (now.do === 'pack') return changePack(scene, now)
  const entry = one(scene.model.entries, now.do === 'race' ? now.one.which : now.which)
  if (now.do === 'attach') return attach(scene, entry)
  if (now.do === 'race') return race(scene, entry, now)
  if (now.do !== 'edit') return move(scene, entry, now)
  // an edit where nothing may be edited is worth trying, not worth trying often
  if (isEditable(entry) || now.value % 3 === 0) return edit(scene, entry, { ...now, ...editOf(now, chosen) })
}

const begin = async (scene: Scene, { firstDay, pack, filings: begun }: Sequence) => {
  await scene.stage.clear(pack)
  await scene.stage.goTo(instant(firstDay, 9))
  for (const { owner, ahead } of begun) {
    const entry = await start(scene, one(experts, owner))
    await edit(scene, entry, { field: 'enterprise', value: owner % 3, stale: false })
    if (owner !== 9) await attach(scene, entry)
    for (let at = 0; at < ahead; at += 1) await straight(scene, entry)
  }
}

/** One random history of a small town, over HTTP, compared with the model after every step. */
const live = async (stage: Stage, plan: Sequence, seen: (what: string) => void) => {
  const { firstDay, pack, steps } = plan
  const term = { start: dayAfter(firstDay, 10), ends: [dayAfter(firstDay, 60), dayAfter(firstDay, 150)] } as const
  const model = { pack, term, entries: [] }
  const scene: Scene = { stage, model, trace: [`${pack.route.join(' > ')}, notice ${pack.clocks.notice}`], seen }
  try {
    await begin(scene, plan)
    for (const { step, witness } of steps) {
      await take(scene, step, plan.chosen)
      await checkRows(stage, scene.model)
      const seat = one(seats, witness)
      if ('which' in step) await checkOne(stage, scene.model, seat, one(scene.model.entries, step.which))
      else await checkList(stage, scene.model, seat)
    }
    for (const seat of seats.filter((_, at) => at % 3 === steps.length % 3)) await checkList(stage, scene.model, seat)
    for (const { filing } of scene.model.entries) seen(`ends as ${filing.state}`)
  } catch (error) {
    throw new Error([error instanceof Error ? error.message : error, ...scene.trace].join('\n'), { cause: error })
  }
}

/** The API and its database against the same model, with dates, numbers, history, several filings and several people. */
export const proveReal = (runs: number, seed: number, progress: (done: number) => void) =>
  onStage(async (stage) => {
    const visited = new Map<string, number>()
    let done = 0
    const property = fc.asyncProperty(sequence, async (plan) => {
      await live(stage, plan, (what) => visited.set(what, (visited.get(what) ?? 0) + 1))
      done += 1
      progress(done)
    })
    const result = await fc.check(property, { numRuns: runs, seed })
    return { tried: result.numRuns, report: failureIn(result), visited }
  })
