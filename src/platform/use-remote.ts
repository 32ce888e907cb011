import type { Endpoint, InputOf, ReplyOf } from '@kefutong/contract/endpoint'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from './call'
import { problemOf } from './call-problem'
import { queryClient } from './query-client'
import { membershipOf, useSession } from './session'
import { useWaiting } from './use-waiting'

const keyOf = (endpoint: Endpoint, input: unknown, membership: string, kind: 'one' | 'pages') =>
  [`${endpoint.method} ${endpoint.path}`, kind, membership, input] as const

const wordsOf = (error: unknown) => (error ? problemOf(error) : undefined)

type Options = { enabled?: boolean }

/** Reads one thing and keeps it fresh. `data` stays while it is read again; `problem` is what the last reading met. */
export const useRemote = <E extends Endpoint>(endpoint: E, input: InputOf<E>, { enabled = true }: Options = {}) => {
  const membership = useSession(membershipOf)
  const query = useQuery<ReplyOf<E>>(
    {
      queryKey: keyOf(endpoint, input, membership, 'one'),
      queryFn: ({ signal }) => call(endpoint, input, { signal }),
      enabled,
    },
    queryClient,
  )
  const reload = async () => {
    await query.refetch()
  }
  return { data: query.data, problem: wordsOf(query.error), ...useWaiting(enabled && query.isPending), reload }
}

type Page<E> = ReplyOf<E> extends { items: Array<infer Row>; next?: string | undefined } ? Row : never

/** Reads a keyset list page by page. */
export const useRemotePages = <E extends Endpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'after'>,
  { enabled = true }: Options = {},
) => {
  const membership = useSession(membershipOf)
  const query = useInfiniteQuery(
    {
      queryKey: keyOf(endpoint, input, membership, 'pages'),
      queryFn: async ({ pageParam, signal }) => {
        const reply = await call(endpoint, { ...input, after: pageParam } as unknown as InputOf<E>, { signal })
        return reply as { items: Array<Page<E>>; next?: string }
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      enabled,
    },
    queryClient,
  )
  const loadMore = async () => {
    if (query.hasNextPage && !query.isFetchingNextPage) await query.fetchNextPage()
  }
  const reload = async () => {
    await query.refetch()
  }
  return {
    items: query.data?.pages.flatMap(({ items }) => items),
    hasMore: query.hasNextPage,
    more: query.isFetchingNextPage,
    loadMore,
    problem: wordsOf(query.error),
    ...useWaiting(enabled && query.isPending),
    reload,
  }
}

/** What was read from these endpoints is stale: whoever shows it reads it again. */
export const invalidate = (...endpoints: Endpoint[]) =>
  Promise.all(endpoints.map(({ method, path }) => queryClient.invalidateQueries({ queryKey: [`${method} ${path}`] })))
