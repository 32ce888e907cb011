import type { Endpoint, InputOf, Point, ReplyOf } from '@kefutong/contract/endpoint'
import Taro from '@tarojs/taro'
import { addressed, settled } from './call'
import { offlineProblem } from './call-problem'
import { jsonOf } from './json'
import {
  type PickedFile,
  type Progress,
  percentOf,
  type SendOptions,
  textFields,
  type Upload,
  uploadPatience,
} from './picked-file'

export type { PickedFile, Progress, Upload } from './picked-file'

/** Sends one file to whatever lies at `point`, with its fields, as multipart. */
export const sendFile = (
  point: Point,
  input: Record<string, unknown>,
  file: PickedFile,
  { onProgress, ...options }: SendOptions = {},
): Upload<unknown> => {
  const { url, headers, rest, token } = addressed(point, input, options)
  let stop: () => void = () => undefined
  const promise = new Promise<unknown>((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath: file.path,
      name: 'file',
      fileName: file.name,
      header: headers,
      formData: textFields(rest),
      timeout: uploadPatience,
      success: ({ statusCode, data }) => {
        try {
          resolve(settled(statusCode, jsonOf(data), token))
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

/** Sends one file with its fields as multipart. Pass the same `key` to try the same file again. */
export const upload = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: PickedFile,
  onProgress?: (progress: Progress) => void,
  key?: string,
) => sendFile(endpoint, input as Record<string, unknown>, file, { onProgress, key }) as Upload<ReplyOf<E>>
