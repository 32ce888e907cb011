import type { FastifyBaseLogger } from 'fastify'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './db/tables'
import type { DemoIdentity } from './demo/identities'
import type { Config } from './env'
import type { FileStore } from './files/store'
import type { Ledger } from './ledger/ledger'
import type { SmsPort } from './sms/port'
import type { Wechat } from './wechat/client'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Everything a request may touch beside its own transaction. Tests build one with their own clock and ports. */
export type World = {
  config: Config
  db: Db
  now: () => Date
  sms: SmsPort
  wechat: Wechat | undefined
  files: FileStore
  ledger: Ledger
  log: FastifyBaseLogger
  demo: readonly DemoIdentity[] | undefined
}
