import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { createApp } from '../../api/src/app'
import { connect } from '../../api/src/db/connect'
import { readEnv } from '../../api/src/env'
import { fileStore } from '../../api/src/files/store'
import { openLedger } from '../../api/src/ledger/ledger'
import type { World } from '../../api/src/world'
import { answerMeter } from './meter'

type Statement = { client: unknown; text: string; name: string | undefined; values: unknown[] }

/**
 * Between `capture` and `captured` every statement that leaves for the database is noted; otherwise nothing is in the way.
 * What the request said is what its connection said: the chain is sealed on another.
 */
const captor = () => {
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = client.query
  let noted: Statement[] = []
  const start = () => {
    noted = []
    client.query = function (this: unknown, ...args) {
      const [first, second] = args
      const said =
        typeof first === 'string' ? { text: first } : (first as { text: string; name?: string; values?: unknown[] })
      noted.push({ client: this, text: said.text, name: said.name, values: (second as unknown[]) ?? said.values ?? [] })
      return original.apply(this, args)
    }
  }
  const stop = () => {
    client.query = original
    // a guest has no session, but a key of the request
    const asking = noted.find(({ text }) => /from "session"|into "?idempotency/.test(text))
    return noted
      .filter(({ client }) => client === asking?.client)
      .map(({ text, name, values }) => ({ text, name, values: values.map(asData) }))
  }
  return { start, stop }
}

const asData = (value: unknown) => {
  if (value instanceof Date) return { date: value.toISOString() }
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') }
  return { value }
}

const main = async () => {
  const env = { ...process.env, DATA_DIR: path.join(tmpdir(), 'kefutong-bench-data') }
  const config = { ...readEnv(env, process.cwd()), h5Dir: path.join(tmpdir(), 'no-h5'), behindGateway: true }
  const { db } = connect(config.databaseUrl ?? '', { max: 20 })
  const world: World = {
    config,
    db,
    now: () => new Date(),
    sms: { send: async () => {} },
    wechat: undefined,
    files: fileStore({ dir: path.join(tmpdir(), 'no-files') }),
    ledger: await openLedger(config),
    log: pino({ level: 'info' }) as unknown as World['log'],
    demo: undefined,
  }
  const app = await createApp(world)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { start, stop } = captor()
  answerMeter(({ ask }) => (ask === 'capture' ? start() : stop()), (app.server.address() as { port: number }).port)
}

void main()
