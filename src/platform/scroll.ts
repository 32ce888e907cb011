import Taro from '@tarojs/taro'

/** Back to the beginning of this page, as after turning to its next step. */
export const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)

/** Takes the eye to the first field that is wrong; WeChat has no cursor to place. */
export const showFirstFault = () => {
  // The sentence appears with the next drawing.
  setTimeout(
    () => void Taro.pageScrollTo({ selector: '.field .err', offsetTop: -160, duration: 0 }).catch(() => undefined),
    100,
  )
}
