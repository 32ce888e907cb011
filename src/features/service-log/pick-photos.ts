import { chooseChatImages, chooseDocuments, chooseImages, notify } from '@/platform/device'
import { type KeptFile, keepFile } from '@/platform/kept-file'
import type { PickedFile } from '@/platform/picked-file'

export type Source = 'camera' | 'chat' | 'paper'

const largest = 10 * 1024 * 1024
const weapp = process.env.TARO_ENV === 'weapp'

const pick: Record<Source, (count: number) => Promise<PickedFile[]>> = {
  camera: chooseImages,
  chat: chooseChatImages,
  paper: chooseDocuments,
}

const ending = (name: string) => /\.\w{1,5}$/.exec(name)?.[0] ?? '.jpg'

/** WeChat names a photo after a temporary file; people get a name they can tell apart. */
const shownName = (file: PickedFile, source: Source, at: number) =>
  weapp && source !== 'paper' ? `照片 ${at}${ending(file.name)}` : file.name

type From = { source: Source; room: number; before: number }

/** What somebody picks, each on the device as soon as it is chosen; what cannot be kept is said. `before`: how many lie there. */
export const pickPhotos = async ({ source, room, before }: From, onKept: (photo: KeptFile) => void) => {
  let at = before
  for (const file of (await pick[source](room)).slice(0, room)) {
    if (file.bytes > largest) notify('有文件超过 10 MB，请压缩后再传')
    else if (file.bytes === 0) notify('有文件是空的，请换一个')
    else {
      const photo = await keepFile({ ...file, name: shownName(file, source, at + 1) })
      if (photo) {
        at += 1
        onKept(photo)
      } else notify('手机存储不够，照片没有存下')
    }
  }
}
