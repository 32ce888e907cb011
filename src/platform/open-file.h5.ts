import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'

/** The same in a browser: a tab of its own, or a download where pop-ups are blocked. */
export const openFile = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { name }: { name: string; mime: string },
) => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const reply = await fetch(url, { headers, credentials: 'omit' }).catch(() => {
    throw offlineProblem
  })
  if (!reply.ok) settled(reply.status, jsonOf(await reply.text()), token)
  const address = URL.createObjectURL(await reply.blob())
  if (!window.open(address)) {
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
  }
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
