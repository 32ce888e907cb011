import { stopCluster } from '../cluster'

export default async () => {
  const known = process.env.KEFUTONG_TEST_CLUSTER
  delete process.env.KEFUTONG_TEST_CLUSTER
  if (known) await stopCluster(JSON.parse(known))
}
