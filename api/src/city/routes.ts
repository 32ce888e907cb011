import { cities } from '@kefutong/contract/city'
import { today } from '../calendar/dates'
import type { On } from '../http'
import { packInForce } from '../pack'

export const cityRoutes = (on: On) => {
  on(cities.read, async ({ world, db, viewer, at }) => {
    const city = await db
      .selectFrom('city')
      .select(['name', 'bureau'])
      .where('city_id', '=', viewer.cityId)
      .executeTakeFirstOrThrow()
    const regions = await db
      .selectFrom('region')
      .select(['code', 'name'])
      .where('city_id', '=', viewer.cityId)
      .orderBy('position')
      .execute()
    const chains = await db
      .selectFrom('chain')
      .select(['id', 'name'])
      .where('city_id', '=', viewer.cityId)
      .orderBy('position')
      .execute()
    const { pack } = await packInForce(db, viewer.cityId)
    return { id: viewer.cityId, ...city, today: today(at), demo: world.demo !== undefined, regions, chains, pack }
  })

  on(cities.institutions, async ({ db, viewer, input }) => ({
    items: await db
      .selectFrom('institution')
      .select(['id', 'name'])
      .where('city_id', '=', viewer.cityId)
      .$if(Boolean(input.q), (query) =>
        query.where('name', 'like', `%${(input.q ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
      )
      .orderBy('name')
      .limit(20)
      .execute(),
  }))
}
