import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { funnelWords, type VisitStage, visitLifecycle, visitStages, visits } from '@kefutong/contract/visit'
import { uuidv7 } from 'uuidv7'
import { today } from '../calendar/dates'
import { paged, writeCursor } from '../cursor'
import type { On } from '../http'
import { requestHash } from '../idempotency'
import { difference } from '../metric/counts'
import { countsOfVisit } from '../metric/of-visit'
import { standInLine } from '../turn'
import type { Tx } from '../world'
import { countReached, dayOf, findVisit, listVisits, lockVisit, type VisitRow } from './queries'
import { enterpriseSide, expertSide, needSide } from './sides'
import { visitOf } from './view'

const wrong = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })

const seen = async (db: Tx, viewer: Viewer, id: string) => {
  const row = await findVisit(db, viewer, id)
  if (!row) throw new Problem('notFound')
  return visitOf(viewer, row)
}

/** A stage passes the earlier ones on its own day. */
const daysUpTo = (stage: VisitStage, day: string) =>
  Object.fromEntries(
    visitStages.map((one, at) => [dayOf(one), at <= visitStages.indexOf(stage) ? day : null]),
  ) as Record<ReturnType<typeof dayOf>, string | null>

const refuseFuture = (day: string, at: Date) => {
  if (day > today(at)) throw wrong('on', '日期不能晚于今天')
}

const cursorOf = (row: VisitRow) => writeCursor(row.met_on, row.id)

export const visitRoutes = (on: On) => {
  on(visits.record, async ({ world, db, viewer, input, at, record }) => {
    const { id = uuidv7(), ...content } = input
    const raise_hash = requestHash(world.config.secret, 'visit', content)
    if (input.id) await standInLine(db, viewer.cityId, input.id)
    const there = input.id ? await findVisit(db, { ...viewer, role: 'city' }, input.id) : undefined
    if (there) {
      // the same deed, sent again after its key was forgotten
      if (there.commissioner_id !== viewer.personId || !there.raise_hash.equals(raise_hash))
        throw new Problem('sameKeyOtherBody')
      await record({ thing: 'visit', id, move: 'record-again' })
      return visitOf(viewer, there)
    }
    const day = input.on ?? today(at)
    refuseFuture(day, at)
    const enterprise = await enterpriseSide(db, viewer.cityId, input.enterprise, input.enterpriseId)
    if (input.stage !== 'met' && !enterprise) throw wrong('enterprise', '介绍给企业要写企业名称')
    const row = await db
      .insertInto('visit')
      .values({
        city_id: viewer.cityId,
        id,
        state: input.stage,
        commissioner_id: viewer.personId ?? '',
        ...(await expertSide(db, viewer.cityId, input.expert, input.expertId)),
        ...(enterprise ?? {
          enterprise_id: null,
          enterprise_name: null,
          region_code: viewer.regionCode ?? null,
          chain: null,
        }),
        ...(await needSide(db, viewer, input.needId)),
        note: input.note,
        raise_hash,
        ...daysUpTo(input.stage, day),
        met_on: day,
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await record({ thing: 'visit', id, move: 'record', to: input.stage, version: 1, counts: countsOfVisit(row) })
    return seen(db, viewer, id)
  })

  on(visits.list, async ({ db, viewer, input }) => {
    const page = paged(await listVisits(db, viewer, input), input.limit, cursorOf)
    return { ...page, items: page.items.map((row) => visitOf(viewer, row)) }
  })

  on(visits.read, ({ db, viewer, input }) => seen(db, viewer, input.id))

  on(visits.move, async ({ db, viewer, input, at, record }) => {
    const row = await lockVisit(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    if (row.version !== input.version)
      throw new Problem('changedByOthers', { latest: await seen(db, viewer, input.id) })
    const arrow = advance(
      visitLifecycle,
      viewer,
      { state: row.state, commissionerId: row.commissioner_id },
      input.move,
      input.reason,
    )
    const day = input.on ?? today(at)
    refuseFuture(day, at)
    const last = row.intent_on ?? row.introduced_on ?? row.met_on
    if (arrow.to !== 'dropped' && day < last) throw wrong('on', '日期不能早于上一步')
    const enterprise = await enterpriseSide(db, viewer.cityId, input.enterprise, input.enterpriseId)
    if (arrow.to === 'introduced' && !enterprise && !row.enterprise_name) throw wrong('enterprise', '请填企业名称')
    const moved = await db
      .updateTable('visit')
      .set({
        state: arrow.to,
        version: row.version + 1,
        updated_at: at,
        ...(arrow.to === 'introduced' && enterprise
          ? { ...enterprise, region_code: enterprise.region_code ?? row.region_code }
          : {}),
        ...(arrow.to === 'dropped' ? {} : { [dayOf(arrow.to)]: day }),
      })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await record({
      ...{ thing: 'visit', id: row.id, move: input.move, from: row.state, to: arrow.to },
      ...{ version: row.version + 1, reason: input.reason },
      counts: difference(countsOfVisit(row), countsOfVisit(moved)),
    })
    return seen(db, viewer, row.id)
  })

  on(visits.funnel, async ({ db, viewer, input, at }) => {
    const items = []
    for (const stage of visitStages) {
      const { label, unit, counts } = funnelWords[stage]
      items.push({ stage, label, unit, counts, value: await countReached(db, viewer, stage, input) })
    }
    return { asOf: today(at), items }
  })

  on(visits.funnelRows, async ({ db, viewer, input }) => {
    const { stage, after, limit, ...period } = input
    const page = paged(await listVisits(db, viewer, { after, limit, reached: { stage, period } }), limit, cursorOf)
    return { ...page, items: page.items.map((row) => visitOf(viewer, row)) }
  })
}
