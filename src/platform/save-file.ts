import type { Endpoint, InputOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { fileAddress } from './file-address'

/** Fetches a workbook and opens it where it can be kept or sent on. Throws a `CallProblem`. */
export const saveWorkbook = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, _name: string) => {
  await Taro.openDocument({ filePath: await fileAddress(endpoint, input), fileType: 'xlsx', showMenu: true })
}

/** Fetches a PDF and opens it where it can be kept or sent on. Throws a `CallProblem`. */
export const savePdf = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, _name: string) => {
  await Taro.openDocument({ filePath: await fileAddress(endpoint, input), fileType: 'pdf', showMenu: true })
}
