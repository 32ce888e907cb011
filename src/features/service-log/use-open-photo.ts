import { type Photo, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { notify } from '@/platform/device'
import { fileProblemOf } from '@/platform/file-problem'
import { openFile } from '@/platform/open-file'

/** Shows one photo or paper of a record, whole. */
export const useOpenPhoto = (logId: string) => async (photo: Photo) => {
  try {
    await openFile(serviceLogs.photo, { id: logId, photoId: photo.id }, photo)
  } catch (error) {
    const { text, next } = fileProblemOf(error)
    notify(`没有打开：${text}，${next}`)
  }
}
