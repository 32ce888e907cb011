import { chains } from '@kefutong/contract/chain'
import type { On } from '../http'
import { dayAsked, scopeAsked } from '../metric/scope'
import { panoramaOf } from './panorama'

export const chainRoutes = (on: On) => {
  on(chains.read, ({ db, viewer, input, at }) =>
    panoramaOf(db, viewer, {
      ...{ chain: input.chain, region: scopeAsked(viewer, input).region },
      on: dayAsked(input, at),
    }),
  )

  on(chains.segments, async ({ db, viewer, input }) => ({
    items: await db
      .selectFrom('segment')
      .select(['id', 'name', 'stage'])
      .where('city_id', '=', viewer.cityId)
      .where('chain_id', '=', input.chain)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  }))
}
