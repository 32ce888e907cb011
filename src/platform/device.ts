import Taro from '@tarojs/taro'
import { notify } from './notice'
import type { PickedFile } from './picked-file'

export { notify } from './notice'
export { isOnline, useOnline } from './online'
export type { PickedFile } from './picked-file'

/** WeChat says 「内容已复制」 itself. */
export const copyText = async (text: string) => {
  await Taro.setClipboardData({ data: text })
}

/** Hands a sentence with a link to somebody else. */
export const shareText = copyText

const wechatSays = (error: unknown) => String((error as { errMsg?: string } | undefined)?.errMsg ?? '')

// Closing the chooser is an answer too.
const refused = (error: unknown): PickedFile[] => {
  if (!wechatSays(error).includes('cancel')) notify('没有拿到文件，请在微信设置里允许后再试')
  return []
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Photographs, from the album or taken now. */
export const chooseImages = async (count = 1): Promise<PickedFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['original', 'compressed'],
      sourceType: ['album', 'camera'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({
      path: tempFilePath,
      name: lastPart(tempFilePath),
      bytes: size,
    }))
  } catch (error) {
    return refused(error)
  }
}

/** PDF files and pictures out of a WeChat conversation. */
export const chooseDocuments = async (count = 1): Promise<PickedFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count,
      type: 'file',
      extension: ['pdf', 'jpg', 'jpeg', 'png', 'webp'],
    })
    return tempFiles.map(({ path, name, size }) => ({ path, name, bytes: size }))
  } catch (error) {
    return refused(error)
  }
}

/** A workbook out of a WeChat conversation. */
export const chooseWorkbook = async (): Promise<PickedFile | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file && { path: file.path, name: file.name, bytes: file.size }
  } catch (error) {
    return refused(error)[0]
  }
}

/** Pictures out of a WeChat conversation. */
export const chooseChatImages = async (count = 1): Promise<PickedFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'image' })
    return tempFiles.map(({ path, name, size }) => ({ path, name, bytes: size }))
  } catch (error) {
    return refused(error)
  }
}

/** The one-time code the API changes into who this is; undefined when WeChat gave none. */
export const wechatCode = async (): Promise<string | undefined> => {
  try {
    return (await Taro.login()).code
  } catch {
    notify('微信没有回应，请再点一次')
    return undefined
  }
}

const inboxTab = 2

/** The red number on 消息. It can only be set while a tab is open; the next tab sets it again. */
export const showUnread = (unread: number) => {
  const set =
    unread > 0
      ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: inboxTab })
  set.catch(() => undefined)
}
