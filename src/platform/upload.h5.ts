import type { Endpoint, InputOf, Point, ReplyOf } from '@kefutong/contract/endpoint'
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

/** The same over XMLHttpRequest: fetch cannot tell how much was sent. */
export const sendFile = (
  point: Point,
  input: Record<string, unknown>,
  file: PickedFile,
  { onProgress, ...options }: SendOptions = {},
): Upload<unknown> => {
  const { url, headers, rest, token } = addressed(point, input, options)
  const request = new XMLHttpRequest()
  const promise = new Promise<unknown>((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(textFields(rest))) form.append(name, value)
    if (file.blob) form.append('file', file.blob, file.name)
    request.open('POST', url)
    request.timeout = uploadPatience
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress?.({ sent: loaded, total, percent: percentOf(loaded, total) })
    request.onload = () => {
      try {
        resolve(settled(request.status, jsonOf(request.responseText), token))
      } catch (problem) {
        reject(problem)
      }
    }
    request.onerror = () => reject(offlineProblem)
    request.ontimeout = () => reject(offlineProblem)
    request.onabort = () => resolve(undefined)
    request.send(form)
  })
  return { promise, abort: () => request.abort() }
}

export const upload = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: PickedFile,
  onProgress?: (progress: Progress) => void,
  key?: string,
) => sendFile(endpoint, input as Record<string, unknown>, file, { onProgress, key }) as Upload<ReplyOf<E>>
