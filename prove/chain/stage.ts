import path from 'node:path'
import { startCluster, stopCluster } from '../../test/cluster'
import { filingIn, openWorld, type TestWorld } from '../../test/world'
import { eventfulDays } from '../../test/world/ledger'

/** The real API on a real database, after three days in which everything happened. */
export const onStage = async <Result>(work: (world: TestWorld) => Promise<Result>) => {
  const cluster = await startCluster(path.join(process.cwd(), 'api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
  const world = await openWorld()
  try {
    await eventfulDays(world, (await filingIn(world, 'in-force')).id)
    return await work(world)
  } finally {
    await world.close()
    await stopCluster(cluster)
  }
}
