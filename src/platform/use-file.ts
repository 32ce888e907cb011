import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { useQuery } from '@tanstack/react-query'
import { fileAddress, letGo } from './file-address'
import { queryClient } from './query-client'
import { membershipOf, useSession } from './session'

const kind = 'file'

queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'removed' && query.queryKey[1] === kind && typeof query.state.data === 'string') letGo(query.state.data)
})

/** The address of a picture this viewer may see; undefined until it is here. */
export const useFile = <E extends Endpoint>(endpoint: E, input: InputOf<E>, { enabled = true } = {}) => {
  const membership = useSession(membershipOf)
  const { data } = useQuery(
    {
      queryKey: [`${endpoint.method} ${endpoint.path}`, kind, membership, input],
      queryFn: () => fileAddress(endpoint, input),
      enabled,
      staleTime: Number.POSITIVE_INFINITY,
    },
    queryClient,
  )
  return data
}
