import Taro from '@tarojs/taro'
import { notify } from './notice'
import type { PickedFile } from './picked-file'

export { notify } from './notice'
export { isOnline, useOnline } from './online'
export type { PickedFile } from './picked-file'

// The clipboard needs https; an office network may not have it.
const copyByHand = (text: string) => {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

export const copyText = async (text: string) => {
  const done = await (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.reject(new Error('none'))).catch(
    () => copyByHand(text),
  )
  notify(done ? '已复制' : '没有复制成功，请长按文字复制')
}

/** The browser's own share sheet where there is one, the clipboard elsewhere. */
export const shareText = async (text: string) => {
  if (!navigator.share) return copyText(text)
  await navigator.share({ text }).catch(() => undefined)
}

const chooseFiles = (accept: string, count: number) =>
  new Promise<PickedFile[]>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.hidden = true
    const answer = () => {
      const files = [...(input.files ?? [])].slice(0, count)
      input.remove()
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, bytes: file.size, blob: file })))
    }
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    document.body.append(input)
    input.click()
  })

export const chooseImages = (count = 1) => chooseFiles('image/jpeg,image/png,image/webp', count)

export const chooseDocuments = (count = 1) => chooseFiles('application/pdf,image/jpeg,image/png,image/webp', count)

export const chooseWorkbook = async (): Promise<PickedFile | undefined> =>
  (await chooseFiles('.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 1))[0]

/** A browser has no conversations. */
export const chooseChatImages = chooseImages

/** WeChat gives its code to the mini-program alone. */
export const wechatCode = async (): Promise<string | undefined> => undefined

const inboxTab = 2

export const showUnread = (unread: number) => {
  const set =
    unread > 0
      ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: inboxTab })
  set.catch(() => undefined)
}
