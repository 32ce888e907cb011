import { needs } from '@kefutong/contract/need/endpoints'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { deskFor } from '../filing/desk'
import type { Ask, On } from '../http'
import type { Tx } from '../world'
import { countTry, forgetTries, isClaim } from './claim'
import { moveNeed } from './move'
import { lockByNumber, type NeedRow } from './queries'
import { revealOther } from './reveal'
import { needOf } from './view'

type Tracking = Ask<typeof needs.track | typeof needs.trackContact | typeof needs.trackMove>

/** Logged in as the one it belongs to, or with the very phone it was raised with: no lock and no code stand in the way. */
const isHolderByLogin = async (db: Tx, viewer: Viewer, need: NeedRow) => {
  if (!viewer.personId) return false
  if (viewer.personId === need.raised_by) return true
  const person = await db
    .selectFrom('person')
    .select('phone')
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', viewer.personId)
    .executeTakeFirst()
  return person?.phone === need.phone
}

/** The need behind a number and a claim code. An unknown number and a wrong code are one answer, and both are counted. */
const claimed = async ({ world, db, viewer, input, at, record }: Tracking): Promise<NeedRow> => {
  const need = await lockByNumber(db, viewer.cityId, input.number)
  if (need && (await isHolderByLogin(db, viewer, need))) return need
  await countTry(db, viewer.cityId, input.number, at)
  if (!need || !isClaim(world.config.secret, need.id, input.claim)) {
    await record({ thing: 'need-number', id: input.number, move: 'track-wrong' })
    throw new Problem('claimWrong', { keep: true })
  }
  await forgetTries(db, viewer.cityId, input.number)
  return need
}

export const trackRoutes = (on: On) => {
  on(needs.track, async (ask) => {
    const need = await claimed(ask)
    await ask.record({ thing: 'need', id: need.id, move: 'track' })
    return needOf(await deskFor(ask), need, true)
  })

  on(needs.trackMove, async (ask) => {
    const { input } = ask
    const need = await claimed(ask)
    const desk = await deskFor(ask)
    if (need.version !== input.version) throw new Problem('changedByOthers', { latest: await needOf(desk, need, true) })
    const moved = await moveNeed(
      { ...desk, record: ask.record },
      need,
      input.move,
      { reason: input.reason },
      { holder: true },
    )
    return needOf(desk, moved, true)
  })

  on(needs.trackContact, async (ask) => {
    const need = await claimed(ask)
    return revealOther(ask, need, 'owner', need.id)
  })
}
