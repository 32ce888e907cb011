import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { fileAddress, letGo } from './file-address'

/** The same in a browser: a tab of its own, or a download where pop-ups are blocked. */
export const openFile = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { name }: { name: string; mime: string },
) => {
  const address = await fileAddress(endpoint, input)
  if (!window.open(address)) {
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
  }
  setTimeout(() => letGo(address), 60_000)
}
