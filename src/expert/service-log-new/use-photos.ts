import { pickPhotos, type Source } from '@/features/service-log/pick-photos'
import { dropKept } from '@/platform/kept-file'
import type { LogForm } from './use-typed'

/** Photos of a record that is being written: on the device at once, sent in the background after the text. */
export const usePhotos = ({ typed, patch }: LogForm, left: number) => {
  const photos = typed.photos ?? []
  const room = left - photos.length

  const add = async (source: Source) => {
    let kept = photos
    await pickPhotos({ source, room, before: photos.length }, (photo) => {
      kept = [...kept, photo]
      patch({ photos: kept })
    })
  }
  const remove = (id: string) => {
    const gone = photos.find((photo) => photo.id === id)
    patch({ photos: photos.filter((photo) => photo.id !== id) })
    if (gone) void dropKept(gone.kept)
  }
  return { photos, room, add, remove }
}
