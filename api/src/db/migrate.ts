import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

type Migration = { number: number; name: string; checksum: string; sql: string }
type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>

/** Any constant does; all processes of the product take the same one. */
const lockKey = 7_302_601

const refuse = (text: string) => {
  throw new Error(`数据库迁移没有执行，数据没有改动：${text}`)
}

const numbered = (number: number) => String(number).padStart(4, '0')

/** The files in order, checked: numbers from 0001 on, none twice, none left out. */
const filesIn = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const files = names.map(async (name) => {
    const number = Number(
      /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? refuse(`文件名 ${name} 不符合 0001-name.sql 的写法。`),
    )
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  const found = await Promise.all(files)
  for (const [at, { number, name }] of found.entries()) {
    const before = found[at - 1]
    if (before?.number === number) refuse(`${before.name} 和 ${name} 编号相同。`)
    if (number !== at + 1) refuse(`${name} 之前缺少编号 ${numbered(at + 1)} 的文件。`)
  }
  return found
}

const checkApplied = (files: Migration[], applied: Applied[]) => {
  for (const { number, name, checksum } of applied) {
    const file = files[number - 1]
    if (!file) return refuse(`数据库执行过 ${name}，程序里没有这个文件。程序可能比数据库旧，请换用新版本。`)
    if (file.name !== name) refuse(`数据库执行过 ${name}，程序里同一编号的文件是 ${file.name}。`)
    if (file.checksum !== checksum) refuse(`${name} 执行后被修改过。请恢复原文，把改动写进新的迁移文件。`)
  }
}

const run = async (client: pg.PoolClient, { number, name, checksum, sql }: Migration) => {
  try {
    await client.query(sql)
  } catch (cause) {
    const where =
      cause instanceof Error && 'position' in cause
        ? sql.slice(0, Number(cause.position)).split('\n').length
        : undefined
    const line = where ? `第 ${where} 行` : ''
    return refuse(`${name} ${line}出错：${cause instanceof Error ? cause.message : String(cause)}`)
  }
  await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
  return name
}

const migrateAlone = async (client: pg.PoolClient, files: Migration[]) => {
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
  await client.query('select pg_advisory_xact_lock($1)', [lockKey])
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Applied>('select number, name, checksum from migration order by number')
  checkApplied(files, rows)
  const names: string[] = []
  for (const file of files.slice(rows.length)) names.push(await run(client, file))
  return names
}

/**
 * Brings the database to the newest file of the folder, all files or none, and says which ones were new. Several
 * processes may do it at once: the lock ends with the transaction, so it holds on pooled connections too.
 */
export const migrate = async (pool: pg.Pool, folder: string): Promise<string[]> => {
  const files = await filesIn(folder)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const names = await migrateAlone(client, files)
    await client.query('commit')
    client.release()
    return names
  } catch (error) {
    client.release(true) // closing the connection rolls back, and works even when the connection is the trouble
    throw error
  }
}
