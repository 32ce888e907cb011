import path from 'node:path'
import { startCluster } from '../cluster'

/** One throwaway database server for the whole run; its address travels in the environment to the workers. */
export default async () => {
  if (process.env.KEFUTONG_TEST_CLUSTER) return
  const cluster = await startCluster(path.resolve(__dirname, '../../api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
}
