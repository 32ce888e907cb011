import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { fileAddress } from './file-address'

/** Fetches a file this viewer may see and shows it. Throws a `CallProblem`. */
export const openFile = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { mime }: { name: string; mime: string },
) => {
  const address = await fileAddress(endpoint, input)
  if (mime === 'application/pdf') await Taro.openDocument({ filePath: address, fileType: 'pdf' })
  else await Taro.previewImage({ urls: [address] })
}
