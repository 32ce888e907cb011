import Taro from '@tarojs/taro'

let measured: { top: number; right: number } | undefined

/** The status bar above, and the room WeChat's capsule takes at the right. */
export const useInset = (): { top: number; right: number } | undefined => {
  if (measured) return measured
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  measured = { top: statusBarHeight, right: windowWidth - capsule.left }
  return measured
}
