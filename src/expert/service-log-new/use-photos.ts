import { chooseChatImages, chooseDocuments, chooseImages, notify } from '@/platform/device'
import { dropKept, keepFile } from '@/platform/kept-file'
import type { PickedFile } from '@/platform/picked-file'
import type { LogForm } from './use-typed'

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

/** Photos of a record that is being written: on the device at once, sent in the background after the text. */
export const usePhotos = ({ typed, patch }: LogForm, left: number) => {
  const photos = typed.photos ?? []
  const room = left - photos.length

  const add = async (source: Source) => {
    let kept = photos
    for (const file of (await pick[source](room)).slice(0, room)) {
      if (file.bytes > largest) notify('有文件超过 10 MB，请压缩后再传')
      else if (file.bytes === 0) notify('有文件是空的，请换一个')
      else {
        const photo = await keepFile({ ...file, name: shownName(file, source, kept.length + 1) })
        if (!photo) notify('手机存储不够，照片没有存下')
        else {
          kept = [...kept, photo]
          patch({ photos: kept })
        }
      }
    }
  }
  const remove = (id: string) => {
    const gone = photos.find((photo) => photo.id === id)
    patch({ photos: photos.filter((photo) => photo.id !== id) })
    if (gone) void dropKept(gone.kept)
  }
  return { photos, room, add, remove }
}
