import { createApp } from '../../api/src/app'
import type { Db, Tx, World } from '../../api/src/world'

type Done<Result> = { result: Result }
const isDone = <Result>(thrown: unknown): thrown is Done<Result> =>
  typeof thrown === 'object' && thrown !== null && 'result' in thrown && Object.keys(thrown).length === 1

/** A database in which everything happens for real, is answered, and is then taken back: any move may be tried by anybody. */
const dry = (db: Db): Db =>
  new Proxy(db, {
    get: (target, name) => {
      if (name !== 'transaction') {
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      }
      return () => ({
        execute: async <Result>(work: (tx: Tx) => Promise<Result>) => {
          try {
            return await target.transaction().execute(async (tx) => {
              throw { result: await work(tx) } satisfies Done<Result>
            })
          } catch (thrown) {
            if (isDone<Result>(thrown)) return thrown.result
            throw thrown
          }
        },
      })
    },
  })

/** The product on a port of its own, where nothing that is asked of it lasts. */
export const openDry = async (world: World, make: typeof createApp = createApp) => {
  const app = await make({ ...world, db: dry(world.db) })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: (app.server.address() as { port: number }).port, close: () => app.close() }
}
