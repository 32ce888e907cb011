import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'

/** Fetches a file this viewer may see and shows it. Throws a `CallProblem`. */
export const openFile = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { mime }: { name: string; mime: string },
) => {
  const { url, headers, token } = addressed(endpoint, input as Record<string, unknown>)
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw offlineProblem
  })
  settled(statusCode, undefined, token)
  if (mime === 'application/pdf') await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
  else await Taro.previewImage({ urls: [tempFilePath] })
}
