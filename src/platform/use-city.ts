import { cities } from '@kefutong/contract/city'
import { useRemote } from './use-remote'

/** The city's own words: what its districts and chains are called. An unknown code is shown as it is. */
export const useCity = () => {
  const { data } = useRemote(cities.read, {})
  return {
    city: data,
    chainName: (id: string) => data?.chains.find((chain) => chain.id === id)?.name ?? id,
    regionName: (code: string) => data?.regions.find((region) => region.code === code)?.name ?? code,
  }
}
