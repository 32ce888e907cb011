import type { Endpoint, InputOf, ReplyOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'
import { type PickedFile, type Progress, percentOf, textFields, type Upload } from './picked-file'

export type { PickedFile, Progress, Upload } from './picked-file'

/** Sends one file with its fields as multipart. Pass the same `key` to try the same file again. */
export const upload = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: PickedFile,
  onProgress?: (progress: Progress) => void,
  key?: string,
): Upload<ReplyOf<E>> => {
  const { url, headers, rest, token } = addressed(endpoint, input as Record<string, unknown>, key)
  let stop: () => void = () => undefined
  const promise = new Promise<ReplyOf<E> | undefined>((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath: file.path,
      name: 'file',
      fileName: file.name,
      header: headers,
      formData: textFields(rest),
      success: ({ statusCode, data }) => {
        try {
          resolve(settled(statusCode, jsonOf(data), token) as ReplyOf<E>)
        } catch (problem) {
          reject(problem)
        }
      },
      fail: () => reject(offlineProblem),
    })
    task.catch(() => undefined)
    task.progress(({ totalBytesSent, totalBytesExpectedToSend }) =>
      onProgress?.({
        sent: totalBytesSent,
        total: totalBytesExpectedToSend,
        percent: percentOf(totalBytesSent, totalBytesExpectedToSend),
      }),
    )
    stop = () => {
      resolve(undefined)
      task.abort()
    }
  })
  return { promise, abort: () => stop() }
}
