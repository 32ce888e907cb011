import Taro from '@tarojs/taro'

/** Back to the beginning of this page, as after turning to its next step. */
export const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)

/** What is looked for appears with the next drawing. */
const show = (selector: string) =>
  void setTimeout(() => void Taro.pageScrollTo({ selector, offsetTop: -160, duration: 0 }).catch(() => undefined), 100)

/** Takes the eye to the first field that is wrong; WeChat has no cursor to place. */
export const showFirstFault = () => show('.field .err')

/** The same to the field that stands in a box of this class. */
export const showField = (name: string) => show(`.at-${name}`)
