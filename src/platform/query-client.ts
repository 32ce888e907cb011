import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { problemOf } from './call-problem'
import { onConnection, onFront } from './net'
import { membershipOf, useSession } from './session'

focusManager.setEventListener((tell) => onFront(tell))
onlineManager.setEventListener((tell) => onConnection(tell))

const worthAnother = (times: number, error: unknown) =>
  times < 1 && ['busy', 'serverFault'].includes(problemOf(error).code)

/** What was read from the API, for as long as the app is open. Offline is a problem to show, so nothing waits in silence. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: worthAnother,
      retryDelay: 800,
      staleTime: 5_000,
      refetchOnReconnect: true,
    },
  },
})

// What one identity has read is forgotten when another takes its place.
useSession.subscribe((now, before) => {
  if (membershipOf(now) !== membershipOf(before)) queryClient.clear()
})
