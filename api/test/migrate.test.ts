import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type ClusterInfo, freshDatabase, startCluster, stopCluster } from '../../test/cluster'
import { type Connection, connect, withTransaction } from '../src/db/connect'
import { migrate } from '../src/db/migrate'
import { postmasterOf } from '../src/db/postmaster'

jest.setTimeout(60_000)

let cluster: ClusterInfo
let folder = ''
let connection: Connection
const connections: Connection[] = []
const folders: string[] = []

const folderWith = async (files: Record<string, string>) => {
  folder = await mkdtemp(join(tmpdir(), 'kefutong-migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

const another = (url: string) => {
  const made = connect(url, { max: 2 })
  connections.push(made)
  return made
}

const towns = {
  '0001-town.sql': 'create table town (id int primary key, name text not null);\n',
  '0002-first-town.sql': `insert into town values (1, '淄博');\n`,
}

beforeAll(async () => {
  cluster = await startCluster(
    await folderWith({ '0001-kept.sql': 'create table kept (day date, big bigint, at timestamptz)' }),
  )
})
afterAll(async () => {
  await stopCluster(cluster)
  for (const made of folders) await rm(made, { recursive: true, force: true })
})

let url = ''
beforeEach(async () => {
  url = await freshDatabase(cluster)
  connection = another(url)
  await connection.pool.query('drop table migration')
})
afterEach(async () => {
  await Promise.all(connections.splice(0).map(({ close }) => close()))
})

const applied = async () => {
  const { rows } = await connection.pool.query<{ name: string }>('select name from migration order by number')
  return rows.map(({ name }) => name)
}

test('files run once, in order, and the next start has nothing to do', async () => {
  await folderWith(towns)
  expect(await migrate(connection.pool, folder)).toEqual(['0001-town.sql', '0002-first-town.sql'])
  expect(await migrate(connection.pool, folder)).toEqual([])
  await writeFile(join(folder, '0003-second-town.sql'), `insert into town values (2, '潍坊')`)
  expect(await migrate(connection.pool, folder)).toEqual(['0003-second-town.sql'])
  expect((await connection.pool.query('select name from town order by id')).rows).toEqual([
    { name: '淄博' },
    { name: '潍坊' },
  ])
})

test('eight processes migrating at once run every file exactly once', async () => {
  await folderWith(towns)
  const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(another(url).pool, folder)))
  expect(runs.flat()).toEqual(['0001-town.sql', '0002-first-town.sql'])
  expect(await applied()).toEqual(['0001-town.sql', '0002-first-town.sql'])
})

test('one bad file leaves nothing of any, and says which file and line', async () => {
  await folderWith({ ...towns, '0003-bad.sql': 'select 1;\nselect nowhere;\n' })
  await expect(migrate(connection.pool, folder)).rejects.toThrow(
    '0003-bad.sql 第 2 行出错：column "nowhere" does not exist',
  )
  expect(
    (await connection.pool.query(`select to_regclass('town') as town, to_regclass('migration') as migration`)).rows,
  ).toEqual([{ town: null, migration: null }])
})

describe('what is refused', () => {
  beforeEach(async () => {
    await folderWith(towns)
    await migrate(connection.pool, folder)
  })

  test('a file edited after it was applied', async () => {
    await writeFile(join(folder, '0001-town.sql'), 'create table city (id int)')
    await expect(migrate(connection.pool, folder)).rejects.toThrow('0001-town.sql 执行后被修改过')
  })

  test('but other line ends are not an edit', async () => {
    await writeFile(join(folder, '0001-town.sql'), towns['0001-town.sql'].replaceAll('\n', '\r\n'))
    expect(await migrate(connection.pool, folder)).toEqual([])
  })

  test('a file renamed after it was applied', async () => {
    await rename(join(folder, '0002-first-town.sql'), join(folder, '0002-other.sql'))
    await expect(migrate(connection.pool, folder)).rejects.toThrow('同一编号的文件是 0002-other.sql')
  })

  test('a program older than its database', async () => {
    await rm(join(folder, '0002-first-town.sql'))
    await expect(migrate(connection.pool, folder)).rejects.toThrow(
      '数据库执行过 0002-first-town.sql，程序里没有这个文件',
    )
  })

  test.each([
    ['0004-gap.sql', '0004-gap.sql 之前缺少编号 0003 的文件'],
    ['0002-again.sql', '0002-again.sql 和 0002-first-town.sql 编号相同'],
    ['3-short.sql', '文件名 3-short.sql 不符合'],
  ])('%s', async (name, says) => {
    await writeFile(join(folder, name), 'select 1')
    await expect(migrate(connection.pool, folder)).rejects.toThrow(says)
    expect(await applied()).toEqual(['0001-town.sql', '0002-first-town.sql'])
  })
})

test('a statement may take three seconds, a migration as long as it needs', async () => {
  await folderWith({ '0001-slow.sql': 'select pg_sleep(3.2)' })
  await expect(connection.pool.query('select pg_sleep(3.2)')).rejects.toThrow('statement timeout')
  expect(await migrate(connection.pool, folder)).toEqual(['0001-slow.sql'])
})

test('a day stays a day, an instant is a Date, a big number is a number while it fits', async () => {
  const { rows } = await sql`select date '2026-12-31' as day, timestamptz '2026-12-31 16:00Z' as at,
    9007199254740991::bigint as big, 9007199254740993::bigint as bigger, count(*) as many, 0.10::numeric as exact`.execute(
    connection.db,
  )
  expect(rows).toEqual([
    {
      day: '2026-12-31',
      at: new Date('2026-12-31T16:00:00Z'),
      big: 9007199254740991,
      bigger: '9007199254740993',
      many: 1,
      exact: '0.10',
    },
  ])
})

test('a transaction is all or nothing', async () => {
  await folderWith(towns)
  await migrate(connection.pool, folder)
  const add = (id: number, name: string | null) => sql`insert into town values (${id}, ${name})`
  await expect(
    withTransaction(connection.db, async (transaction) => {
      await add(2, '潍坊').execute(transaction)
      await add(3, null).execute(transaction)
    }),
  ).rejects.toThrow('null value')
  await withTransaction(connection.db, (transaction) => add(4, '东营').execute(transaction))
  expect((await connection.pool.query('select id from town order by id')).rows).toEqual([{ id: 1 }, { id: 4 }])
})

test('connections broken while idle are replaced without ending the process', async () => {
  const broken: string[] = []
  const fragile = connect(url, { max: 1, onIdleError: (error) => broken.push(error.message) })
  connections.push(fragile)
  const { rows } = await fragile.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  await connection.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  while (broken.length === 0) await new Promise((done) => setTimeout(done, 5))
  expect((await fragile.pool.query('select 1 as alive')).rows).toEqual([{ alive: 1 }])
})

test('fresh databases have the schema of the template, belong to the application, and know nothing of each other', async () => {
  const [one, two] = [another(await freshDatabase(cluster)), another(await freshDatabase(cluster))]
  await one.pool.query(`insert into kept (day) values ('2026-11-23')`)
  expect((await one.pool.query('select day, current_user as me from kept')).rows).toEqual([
    { day: '2026-11-23', me: 'kefutong' },
  ])
  expect((await two.pool.query('select day from kept')).rows).toEqual([])
})

test('a cluster left by a killed test run is removed by the next start', async () => {
  const empty = await folderWith({})
  const left = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      `const { startCluster } = require('./test/cluster.ts')
       startCluster(process.argv[1]).then(({ folder }) => console.log(folder))
       setInterval(() => {}, 1000)`,
      empty,
    ],
    { cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(left.stdout, 'data')) as [Buffer]
  left.kill('SIGKILL')
  await once(left, 'exit')
  const stale = line.toString().trim()
  expect(await postmasterOf(join(stale, 'cluster'))).toBeDefined()
  const next = await startCluster(empty)
  expect([existsSync(stale), existsSync(cluster.folder)]).toEqual([false, true])
  expect(await postmasterOf(join(stale, 'cluster'))).toBeUndefined()
  await stopCluster(next)
})
