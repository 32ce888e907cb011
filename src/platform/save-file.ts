import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'

/** Fetches a PDF and opens it where it can be kept or sent on. Throws a `CallProblem`. */
export const savePdf = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, _name: string) => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw offlineProblem
  })
  settled(statusCode, undefined, token)
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
