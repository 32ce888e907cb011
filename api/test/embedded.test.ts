import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../src/db/embedded'
import { withLock } from '../src/db/lock'
import { postmasterOf } from '../src/db/postmaster'
import { startOfProcess } from '../src/db/processes'

jest.setTimeout(60_000)

const asRoot = process.getuid?.() === 0
const heard: string[] = []
const open: Embedded[] = []
const nodes: ChildProcess[] = []
let dir = ''
let cluster = ''

const start = async (): Promise<Embedded> => {
  const started = await startEmbedded({ dir, say: (line) => heard.push(line) })
  open.push(started)
  return started
}

const ask = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const killServer = async () => {
  const { pid } = (await postmasterOf(cluster)) ?? { pid: 0 }
  expect(pid).toBeGreaterThan(0)
  process.kill(pid, 'SIGKILL')
  while (await startOfProcess(pid)) await wait(5)
  return pid
}

/** Another Node that uses the same folder: says its url, then lives until it is killed. */
const anotherNode = async () => {
  const node = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '--input-type=module', '-e'],
      `import { startEmbedded } from './api/src/db/embedded.ts'
       const { url, joined } = await startEmbedded({ dir: process.argv[1] })
       console.log(JSON.stringify({ url, joined }))
       setInterval(() => {}, 1000)`,
      dir,
    ],
    { cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] },
  )
  nodes.push(node)
  const [line] = (await once(node.stdout, 'data')) as [Buffer]
  return { node, ...(JSON.parse(line.toString()) as { url: string; joined: boolean }) }
}

const killNode = async (node: ChildProcess) => {
  if (node.signalCode) return
  node.kill('SIGKILL')
  await once(node, 'exit')
}

beforeEach(async () => {
  const parent = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kefutong-embedded-'))
  await chmod(parent, 0o755)
  dir = join(parent, 'postgres')
  cluster = join(dir, 'cluster')
  heard.length = 0
})

afterEach(async () => {
  for (const node of nodes.splice(0)) await killNode(node)
  for (const started of open.splice(0)) await started.stop()
  expect(await postmasterOf(cluster)).toBeUndefined()
  await rm(join(dir, '..'), { recursive: true, force: true })
})

test('a fresh machine gets a durable PostgreSQL 18 that listens to this machine only and is not a superuser’s', async () => {
  const { url, joined } = await start()
  expect(joined).toBe(false)
  const settings = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'listen_addresses',
    'server_encoding',
    'lc_collate',
    'TimeZone',
  ]
  const show = settings.map((name) => `current_setting('${name === 'lc_collate' ? 'server_version_num' : name}')`)
  const [row] = await ask(
    url,
    `select array[${show}] as settings, current_user as me, (select rolsuper from pg_roles where rolname = current_user) as super,
    (select datcollate || ' ' || datctype from pg_database where datname = current_database()) as locale`,
  )
  expect(row?.settings).toEqual(['on', 'on', 'on', '127.0.0.1', 'UTF8', expect.stringMatching(/^18/), 'UTC'])
  expect(row).toMatchObject({ me: 'kefutong', super: false, locale: 'C.UTF-8 C.UTF-8' })
})

test('its passwords are in a file that only the owner may read, and a wrong one is refused', async () => {
  const { url } = await start()
  expect((await stat(join(cluster, 'kefutong.json'))).mode & 0o777).toBe(0o600)
  const stranger = new URL(url)
  stranger.password = 'guess'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('a restart keeps the rows and the address', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await postmasterOf(cluster)).toBeUndefined()
  const second = await start()
  expect(second).toMatchObject({ url: first.url, joined: false })
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('two starts at once on an empty folder: one makes and starts it, the other joins', async () => {
  const both = await Promise.all([start(), start()])
  expect(both.map(({ joined }) => joined).sort()).toEqual([false, true])
  expect(both[0].url).toBe(both[1].url)
})

test('two processes at once: one starts, the other joins, and the first to stop leaves the server to the other', async () => {
  const [here, other] = await Promise.all([start(), anotherNode()])
  expect([here.joined, other.joined].sort()).toEqual([false, true])
  await here.stop()
  expect(await ask(other.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await killNode(other.node)
  const last = await start()
  expect(last).toMatchObject({ joined: true, url: other.url })
})

test('the server outlives kill -9 of Node, and the next start joins it', async () => {
  const { node, url } = await anotherNode()
  await ask(url, 'create table kept as select 1 as row')
  const before = await postmasterOf(cluster)
  await killNode(node)
  const again = await start()
  expect(again).toMatchObject({ joined: true, url })
  expect((await postmasterOf(cluster))?.pid).toBe(before?.pid)
  expect(await ask(url, 'select row from kept')).toEqual([{ row: 1 }])
})

test('after kill -9 of the server it is started again at the same address, with every committed row', async () => {
  const { url } = await start()
  await ask(url, 'create table kept as select generate_series(1, 1000) as row')
  const killed = await killServer()
  for (let tries = 0; !(await postmasterOf(cluster))?.ready && tries < 500; tries += 1) await wait(20)
  expect(await ask(url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1000 }])
  expect((await postmasterOf(cluster))?.pid).not.toBe(killed)
  expect(heard).toEqual(['内置数据库中断，正在重新启动。'])
})

test('after kill -9 of both, a start finds the stale postmaster.pid, recovers and keeps the rows', async () => {
  const { node, url } = await anotherNode()
  await ask(url, 'create table kept as select 7 as row')
  await killNode(node)
  await killServer()
  expect(await readFile(join(cluster, 'postmaster.pid'), 'utf8')).not.toBe('')
  const again = await start()
  expect(again).toMatchObject({ joined: false, url })
  expect(await ask(url, 'select row from kept')).toEqual([{ row: 7 }])
})

test('a stale postmaster.pid whose number now belongs to another program does not stop a start', async () => {
  const first = await start()
  await first.stop()
  await writeFile(
    join(cluster, 'postmaster.pid'),
    [process.pid, cluster, 1, 54321, '', '127.0.0.1', '0 0', 'ready'].join('\n'),
  )
  if (asRoot) await chown(join(cluster, 'postmaster.pid'), (await stat(cluster)).uid, (await stat(cluster)).gid)
  expect((await start()).joined).toBe(false)
})

test('an initdb that was killed half way is started over', async () => {
  await mkdir(`${cluster}.new`, { recursive: true })
  await writeFile(join(`${cluster}.new`, 'PG_VERSION'), '18')
  expect((await start()).joined).toBe(false)
})

test('a start lock left by a dead process is broken, one held by a living process is waited for', async () => {
  await mkdir(dir, { recursive: true })
  const lock = join(dir, 'start.lock')
  await writeFile(lock, 'token\n999999999\n1')
  let inside = 0
  let most = 0
  const work = () =>
    withLock(lock, async () => {
      inside += 1
      most = Math.max(most, inside)
      await wait(5)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 12 }, work))
  expect(most).toBe(1)
})

describe('a folder that is not ours is refused in words and left alone', () => {
  test.each([
    ['PG_VERSION', '16', '是别的 PostgreSQL 数据目录'],
    ['notes.txt', 'x', '里有别的文件（如 notes.txt）'],
    ['cluster/PG_VERSION', '18', '不是科副通建的数据库，或缺少文件'],
  ])('%s', async (name, text, says) => {
    await mkdir(join(dir, name, '..'), { recursive: true })
    await writeFile(join(dir, name), text)
    await expect(start()).rejects.toThrow(says)
    expect(await readFile(join(dir, name), 'utf8')).toBe(text)
  })

  test('another major version', async () => {
    await (await start()).stop()
    await writeFile(join(cluster, 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow('是 PostgreSQL 17 的数据，程序自带的是 18')
  })

  test('a file where the folder should be', async () => {
    await writeFile(dir, '')
    await expect(start()).rejects.toThrow('不能建立或写入')
  })
})

if (asRoot) {
  test('as root, a folder below a closed home works where root can be veiled, else a sentence names the closed folder', async () => {
    const home = join(dir, '..', 'home')
    await mkdir(home, { mode: 0o700 })
    dir = join(home, 'data', 'postgres')
    cluster = join(dir, 'cluster')
    const veil = spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', 'id', '-u'])
    if (veil.status !== 0) {
      await expect(start()).rejects.toThrow(`而 ${home} 不许其他用户进入`)
    } else {
      const { url, stop } = await start()
      await ask(url, 'create table kept as select 1 as row')
      await stop()
      expect(await ask((await start()).url, 'select row from kept')).toEqual([{ row: 1 }])
      for (const started of open.splice(0)) await started.stop()
    }
    dir = join(home, '..', 'postgres')
  })

  test('as root on a machine without unshare, the sentence names the closed folder', async () => {
    const home = join(dir, '..', 'home')
    await mkdir(home, { mode: 0o700 })
    dir = join(home, 'postgres')
    const path = process.env.PATH
    process.env.PATH = ''
    try {
      await expect(start()).rejects.toThrow(`而 ${home} 不许其他用户进入`)
    } finally {
      process.env.PATH = path
      dir = join(home, '..', 'postgres')
    }
  })
}
