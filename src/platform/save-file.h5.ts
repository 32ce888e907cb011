import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'

/** The same in a browser: a download under the name people know. */
export const savePdf = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, name: string) => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const reply = await fetch(url, { headers, credentials: 'omit' }).catch(() => {
    throw offlineProblem
  })
  if (!reply.ok) settled(reply.status, jsonOf(await reply.text()), token)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await reply.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
