import Taro from '@tarojs/taro'
import { type Gauge, isNear } from './storage-near'

const kilobyte = 1024

/** How full the device's storage for texts is. A mini-program has 10 MB of it. */
export const gauge = async (): Promise<Gauge> => {
  const { currentSize, limitSize } = Taro.getStorageInfoSync()
  return { used: currentSize * kilobyte, limit: limitSize * kilobyte, near: isNear(currentSize, limitSize) }
}
