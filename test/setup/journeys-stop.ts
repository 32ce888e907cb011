import { buildsOver } from './built'
import clusterStop from './cluster-stop'

export default async () => {
  await buildsOver()
  await clusterStop()
}
