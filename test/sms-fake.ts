import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Text = { id: string; phone: string; text: string }
/** `after`: the text is taken, then the answer is lost. */
export type SmsTrouble = number | 'stall' | 'reset' | 'after' | 'redirect'

type Options = { secret: string; now?: () => number }

const replayWindowSeconds = 300

/** A gateway as an operator would write it from our documentation: checks the signature, and sends each id once. */
export const startSmsFake = async ({ secret, now = Date.now }: Options) => {
  const sent = new Map<string, Text>()
  const refused: string[] = []
  const patience = new Set<AbortController>()
  const troubles: SmsTrouble[] = []
  let posts = 0

  /** A try's deadline. It passes when a stalled request has arrived, not when this machine has been slow. */
  const deadline = () => {
    const controller = new AbortController()
    patience.add(controller)
    return controller.signal
  }
  const losePatience = () => {
    for (const controller of patience) controller.abort(new DOMException('the gateway stalls', 'TimeoutError'))
    patience.clear()
  }

  const fault = (timestamp: string, signature: string, body: string) => {
    if (Math.abs(now() / 1_000 - Number(timestamp)) > replayWindowSeconds) return 'stale'
    const right = Buffer.from(`sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`)
    const given = Buffer.from(signature)
    return right.length === given.length && timingSafeEqual(right, given) ? undefined : 'signature'
  }

  const server = createServer(async (request, response) => {
    posts += 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const trouble = troubles.shift()
    if (trouble === 'stall') return losePatience()
    if (trouble === 'reset') return void response.destroy()
    if (trouble === 'redirect') return void response.writeHead(307, { location: '/elsewhere' }).end()
    if (typeof trouble === 'number') return void response.writeHead(trouble).end()
    const wrong = fault(
      String(request.headers['x-kefutong-timestamp']),
      String(request.headers['x-kefutong-signature']),
      body,
    )
    if (wrong) {
      refused.push(wrong)
      return void response.writeHead(401).end()
    }
    const text = JSON.parse(body) as Text
    sent.set(text.id, text)
    if (trouble === 'after') return void response.destroy()
    response.writeHead(202).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    sent: () => [...sent.values()],
    refused: () => [...refused],
    posts: () => posts,
    deadline,
    trouble: (...next: SmsTrouble[]) => troubles.push(...next),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

export type SmsFake = Awaited<ReturnType<typeof startSmsFake>>
