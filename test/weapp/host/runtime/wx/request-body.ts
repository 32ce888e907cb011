export type Data = string | ArrayBuffer | Record<string, unknown> | undefined

/** Header names in lower case; wx.request says JSON unless told otherwise. */
export const headersOf = (header: Record<string, string> | undefined, json: boolean) => {
  const own = Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])
  return Object.fromEntries(json ? [['content-type', 'application/json'], ...own] : own) as Record<string, string>
}

const pairs = (data: Record<string, unknown>) =>
  Object.entries(data)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
    )
    .join('&')

const isRecord = (data: Data): data is Record<string, unknown> =>
  typeof data === 'object' && !(data instanceof ArrayBuffer)

export const withQuery = (url: string, data: Data) => {
  const search = isRecord(data) ? pairs(data) : typeof data === 'string' ? data : ''
  if (!search) return url
  return `${url}${url.includes('?') ? '&' : '?'}${search}`
}

export const bodyOf = (method: string, header: Record<string, string>, data: Data): BodyInit | undefined => {
  if (method === 'GET' || data === undefined) return undefined
  if (!isRecord(data)) return data
  return header['content-type']?.includes('x-www-form-urlencoded') ? pairs(data) : JSON.stringify(data)
}

export const replyData = (
  bytes: ArrayBuffer,
  { dataType = 'json', responseType }: { dataType?: string; responseType?: string },
) => {
  if (responseType === 'arraybuffer') return bytes
  const text = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
