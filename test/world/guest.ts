import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { address, type Endpoint, type InputOf, type ReplyOf } from '@kefutong/contract/endpoint'
import { uuidv7 } from 'uuidv7'
import type { Answer } from './actor'

type Asking = { key?: string }

/** A stranger with a device of their own, who comes from an address of their own. */
export type Guest = {
  device: string
  tell: <E extends Endpoint>(point: E, input: InputOf<E> | Record<string, unknown>, how?: Asking) => Promise<Answer<E>>
  ask: <E extends Endpoint>(point: E, input: InputOf<E>, how?: Asking) => Promise<ReplyOf<E>>
}

let strangers = 0
/** 127.0.0.0/8 is this machine, address by address. */
const nextAddress = () => {
  strangers += 1
  return `127.${1 + (strangers >> 16)}.${(strangers >> 8) & 255}.${strangers & 255}`
}

export const guestAt = (origin: string, from: { address?: string; device?: string } = {}): Guest => {
  const localAddress = from.address ?? nextAddress()
  const device = from.device ?? randomUUID()

  const tell: Guest['tell'] = <E extends Endpoint>(
    point: E,
    input: InputOf<E> | Record<string, unknown>,
    how: Asking = {},
  ) =>
    new Promise<Answer<E>>((resolve, reject) => {
      const { path, rest } = address(point, input as Record<string, unknown>)
      const reads = point.method === 'GET'
      const query = reads ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
      const headers = reads ? {} : { 'content-type': 'application/json', 'idempotency-key': how.key ?? uuidv7() }
      const url = new URL(`${origin}/api${path}${query}`)
      const asked = request(url, { method: point.method, localAddress, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const body = text.startsWith('{') ? JSON.parse(text) : text
          const status = response.statusCode ?? 0
          const all = new Headers(response.headers as Record<string, string>)
          resolve({ status, ok: status < 300, reply: body, problem: body, headers: all })
        })
      })
      asked.on('error', reject)
      asked.end(reads ? undefined : JSON.stringify(rest))
    })

  const ask: Guest['ask'] = async (point, input, how) => {
    const answer = await tell(point, input, how)
    if (!answer.ok) throw new Error(`${point.method} ${point.path} ${answer.status} ${JSON.stringify(answer.problem)}`)
    return answer.reply
  }

  return { device, tell, ask }
}
