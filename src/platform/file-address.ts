import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'

/** What the API said instead of the file: WeChat has put it where the file would be. */
const saidIn = (filePath: string) =>
  new Promise<unknown>((resolve) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf8',
      success: ({ data }) => resolve(jsonOf(String(data))),
      fail: () => resolve(undefined),
    }),
  )

/** Fetches a file this viewer may see; where it lies on the device now. Throws a `CallProblem`. */
export const fileAddress = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw offlineProblem
  })
  if (statusCode < 200 || statusCode >= 300) settled(statusCode, await saidIn(tempFilePath), token)
  return tempFilePath
}

/** WeChat clears its temporary files itself. */
export const letGo = (_address: string) => undefined
