import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'

/** The same in a browser: an address of bytes in memory. */
export const fileAddress = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const reply = await fetch(url, { headers, credentials: 'omit' }).catch(() => {
    throw offlineProblem
  })
  if (!reply.ok) settled(reply.status, jsonOf(await reply.text()), token)
  return URL.createObjectURL(await reply.blob())
}

export const letGo = (address: string) => URL.revokeObjectURL(address)
