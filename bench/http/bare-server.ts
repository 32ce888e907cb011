import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { answerMeter } from './meter'
import type { Script, Slot } from './script'

let scripts: Record<string, Script>

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 20 })

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

type Row = Record<string, unknown>
type Body = { id?: string; version?: number; form?: unknown }

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** The very statements of the API, begin and commit among them, prepared where it prepares them; no schema, no router, no query builder. */
const answer = async (request: IncomingMessage) => {
  const script = scripts[String(request.headers['x-script'])]
  if (!script) throw new Error('no such script')
  const { statements, reply, page } = script
  const text = request.method === 'GET' ? undefined : await bodyOf(request)
  const body = (text ? JSON.parse(text.toString()) : {}) as Body
  const fresh = new Map<string, string>()
  const made = (from: string) => {
    const id = fresh.get(from) ?? uuidv7()
    fresh.set(from, id)
    return id
  }
  const now = new Date()
  const id = uuid.exec(request.url ?? '')?.[0] ?? body.id ?? made(String(reply.id))
  const version = body.version ?? 0
  let session: Row = {}
  let rows: Row[] = []
  let said = ''

  /** The columns of each row as they are, nothing worked out; what a reply says beyond them stays as it was. */
  const sentence = () => {
    if (!page) return { ...reply, id, ...('version' in reply ? { version: version + 1 } : {}), updatedAt: now }
    const [first] = reply.items as Row[]
    const card = (row: Row) =>
      Object.fromEntries(Object.entries(page.fields).map(([field, column]) => [field, row[column]]))
    return { items: rows.slice(0, 20).map((row) => ({ ...first, ...card(row) })), next: reply.next }
  }
  const reader: Record<Exclude<Slot['as'], 'literal' | 'fresh'>, () => unknown> = {
    now: () => now,
    token: () =>
      createHash('sha256')
        .update((request.headers.authorization ?? '').slice(7))
        .digest(),
    hash: () =>
      createHash('sha256')
        .update(text ?? '')
        .digest(),
    key: () => request.headers['idempotency-key'],
    id: () => id,
    version: () => version,
    next: () => version + 1,
    form: () => JSON.stringify(body.form),
    number: () => `NO-${id}`,
    budget: () => `device:${uuidv7()}`,
    person: () => session.person_id,
    membership: () => session.membership_id,
    request: () => 'AAAA-AAAA',
    reply: () => {
      said = JSON.stringify(sentence())
      return said
    },
  }
  const read = (slot: Slot) =>
    slot.as === 'literal' ? slot.value : slot.as === 'fresh' ? made(slot.name) : reader[slot.as]()

  const client = await pool.connect()
  try {
    for (const { text: statement, name, slots } of statements) {
      const result = await client.query({ ...(name ? { name } : {}), text: statement, values: slots.map(read) })
      if (statement.includes('from "session"')) session = result.rows[0]
      else if (page && statement.includes(page.from)) rows = result.rows
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return said || JSON.stringify(sentence())
}

const server = createServer((request, response) => {
  answer(request).then(
    (text) => response.setHeader('content-type', 'application/json; charset=utf-8').end(text),
    (error) => {
      response.statusCode = 500
      response.end(String(error))
    },
  )
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  answerMeter((asked) => {
    if (asked.ask === 'replay') scripts = asked.scripts as typeof scripts
  }, port)
})
