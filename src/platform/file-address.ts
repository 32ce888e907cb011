import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'

/** Fetches a file this viewer may see; where it lies on the device now. Throws a `CallProblem`. */
export const fileAddress = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw offlineProblem
  })
  settled(statusCode, undefined, token)
  return tempFilePath
}

/** WeChat clears its temporary files itself. */
export const letGo = (_address: string) => undefined
