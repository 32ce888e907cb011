import { chains, panoramaSays, stages } from '@kefutong/contract/chain'
import { Problem } from '@kefutong/contract/problem'
import { today } from '../calendar/dates'
import type { On } from '../http'
import { scopeAsked } from '../metric/scope'
import { segmentsOf } from './segments'

export const chainRoutes = (on: On) => {
  on(chains.read, async ({ db, viewer, input, at }) => {
    const { cityId } = viewer
    const found = await db
      .selectFrom('chain')
      .select(['id', 'name'])
      .where('city_id', '=', cityId)
      .where('id', '=', input.chain)
      .executeTakeFirst()
    if (!found) throw new Problem('notFound')
    const rows = await segmentsOf(db, { cityId, chain: found.id, region: scopeAsked(viewer, input).region })
    return {
      ...{ asOf: today(at), id: found.id, name: found.name },
      says: panoramaSays(rows),
      stages: stages.map((stage) => ({
        stage,
        segments: rows.filter((row) => row.stage === stage).map(({ stage: _, ...segment }) => segment),
      })),
    }
  })
}
