import Taro from '@tarojs/taro'
import { untagged, withTag } from './answer-tags'
import { jsonOf } from './json'

export type Ask = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: string
  timeout: number
  signal?: AbortSignal
}
export type Answer = { status: number; body: unknown }

/** One exchange with the API. Rejects only when no answer came. */
export const exchange = ({ method, url, headers, body, timeout, signal }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const task = Taro.request<string>({
      url,
      method,
      header: withTag({ method, url, headers }),
      data: body,
      timeout,
      dataType: 'text',
      success: ({ statusCode, data, header }) =>
        resolve(untagged({ method, url, headers }, { status: statusCode, body: jsonOf(data), header })),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
    // Taro's own promise is rejected too; the callbacks above have already spoken.
    task.catch(() => undefined)
    signal?.addEventListener('abort', () => {
      task.abort()
      reject(new Error('abort'))
    })
  })
