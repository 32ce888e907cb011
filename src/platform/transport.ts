import Taro from '@tarojs/taro'
import axios, { type AxiosAdapter } from 'axios'

export type Ask = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: string
  timeout: number
  signal?: AbortSignal
}
export type Answer = { status: number; body: unknown }

const overTaro: AxiosAdapter = (config) =>
  new Promise((resolve, reject) => {
    const method = (config.method ?? 'get').toUpperCase()
    const task = Taro.request<string>({
      url: config.url ?? '',
      method: method as Ask['method'],
      header: config.headers.toJSON(),
      data: config.data,
      timeout: config.timeout,
      dataType: 'text',
      success: ({ statusCode, data, header }) =>
        resolve({ status: statusCode, statusText: '', data, headers: header ?? {}, config }),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
    // Taro's own promise is rejected too; the callbacks above have already spoken.
    task.catch(() => undefined)
    config.signal?.addEventListener?.('abort', () => {
      task.abort()
      reject(new Error('abort'))
    })
  })

const client = axios.create({ adapter: overTaro, validateStatus: () => true })

/** One exchange with the API. Rejects only when no answer came. */
export const exchange = async ({ method, url, headers, body, timeout, signal }: Ask): Promise<Answer> => {
  const { status, data } = await client.request<unknown>({ method, url, headers, data: body, timeout, signal })
  return { status, body: data }
}
