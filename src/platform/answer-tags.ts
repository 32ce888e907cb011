type Kept = { tag: string; body: unknown }
type Asked = { method: string; url: string; headers: Record<string, string> }
type Answered = { status: number; body: unknown; header: Record<string, unknown> }

const most = 20
const kept = new Map<string, Kept>()

// Another identity is another answer.
const keyOf = ({ url, headers }: Asked) => `${headers.Authorization ?? ''} ${url}`

const tagIn = (header: Record<string, unknown>) => {
  const name = Object.keys(header).find((one) => one.toLowerCase() === 'etag')
  const tag = name && header[name]
  return typeof tag === 'string' ? tag : undefined
}

/** The headers to ask with: what was answered before is named, so that an unchanged answer costs nothing. */
export const withTag = (ask: Asked): Record<string, string> => {
  const tag = ask.method === 'GET' ? kept.get(keyOf(ask))?.tag : undefined
  return tag ? { ...ask.headers, 'If-None-Match': tag } : ask.headers
}

/** The answer itself, or for 304 the one it stands for. A browser does all this by itself; WeChat does not. */
export const untagged = (ask: Asked, { status, body, header }: Answered): { status: number; body: unknown } => {
  const key = keyOf(ask)
  const before = kept.get(key)
  if (status === 304 && before) return { status: 200, body: before.body }
  const tag = tagIn(header)
  if (ask.method === 'GET' && status === 200 && tag) {
    kept.delete(key)
    kept.set(key, { tag, body })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return { status, body }
}
