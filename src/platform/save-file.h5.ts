import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import { fileAddress, letGo } from './file-address'

/** The same in a browser: a download under the name people know. */
export const savePdf = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, name: string) => {
  const address = await fileAddress(endpoint, input)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => letGo(address), 60_000)
}

export const saveWorkbook = savePdf
