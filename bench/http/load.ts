import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export type Call = {
  method: string
  path: string
  token: string
  key?: string
  body?: unknown
  script?: string
  from?: string
}

/** One request; anything but a 200 ends the measurement. */
export const call = <Reply>(port: number, { method, path, token, key, body, script, from }: Call) =>
  new Promise<Reply>((resolve, reject) => {
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
      // the bare server has no router: it is told which script to play
      'x-script': script ?? '',
      ...(key ? { 'idempotency-key': key, 'content-type': 'application/json' } : {}),
    }
    const asked = request({ agent, host: '127.0.0.1', port, method, path: `/api${path}`, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(JSON.parse(text) as Reply)
        else reject(new Error(`${method} ${path} ${response.statusCode} ${text.slice(0, 500)}`))
      })
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })

/** On a machine that is overrun a commit may take longer than a statement may wait: the same deed is sent again. */
export const patient = <Reply>(port: number, deed: Call): Promise<Reply> =>
  call<Reply>(port, deed).catch((error: unknown) => {
    // … and a line that was idle may close just as it is used
    if (/ 503 |socket hang up|ECONNRESET/.test(String(error))) return patient(port, deed)
    throw error
  })

/** So many at a time, until all are done. */
export const together = async (times: number, atOnce: number, work: (at: number) => Promise<unknown>) => {
  let next = 0
  const worker = async () => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
