import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { startEmbedded } from '../api/src/db/embedded'
import { logIn } from './crash/phone'
import { product } from './crash/product'
import type { Prove } from './prove'
import { callsOf, wayToDisk } from './trace/strace'

const root = path.resolve(__dirname, '..')

const childrenOf = async (parent: number) => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    }),
  )
  return pids.filter((_, at) => parents[at] === parent)
}

const attached = async (pids: readonly number[], file: string): Promise<ChildProcess> => {
  const calls = 'trace=%network,write,writev,pwrite64,pwritev,fsync,fdatasync,sync_file_range'
  const tracer = spawn(
    'strace',
    ['-f', '-yy', '-ttt', '-T', '-s', '400', '-e', calls, '-o', file, ...pids.flatMap((pid) => ['-p', String(pid)])],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  tracer.stderr?.on('data', (chunk) => {
    said += chunk
  })
  while ((said.match(/attached/g) ?? []).length < pids.length) {
    if (tracer.exitCode !== null) throw new Error(`strace 没有跟上：${said}`)
    await wait(20)
  }
  return tracer
}

const postmaster = async (dataDir: string) =>
  Number((await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])

/** From now on new connections hear "committed" before the log is on the disk. */
const hasten = async (dataDir: string) => {
  const store = await startEmbedded({ dir: path.join(dataDir, 'postgres') })
  const client = new pg.Client(store.url)
  await client.connect()
  await client.query('alter role current_user set synchronous_commit = off')
  await client.end()
  await store.stop()
}

type Reply = { number?: string; state?: string }

/** One record filed and confirmed under strace: in which order commit, disk and answer really happen. Linux, as root, with strace. */
export const prove: Prove = async ({ flags, say }) => {
  const runs = flags.get('runs') ?? 3
  if (spawnSync('strace', ['-V']).status !== 0) throw new RangeError('要先装 strace：apt-get install strace')
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', 'api'], { cwd: root })
  if (built.status !== 0) throw new Error(String(built.stderr))
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kefutong-trace-'))
  await chmod(dataDir, 0o711)
  const { origin, start, stop, pid, killApi } = await product(dataDir)
  let failed = 0
  try {
    await start()
    const seat = await logIn(origin)
    const post = async (at: string, token: string, body: unknown) =>
      (await (
        await fetch(`${origin}/api${at}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': uuidv7(),
          },
          body: JSON.stringify(body),
        })
      ).json()) as Reply
    const form = { kind: 'problem', servedOn: seat.day, summary: '改进工艺参数后合格率提高', outcome: 'solved' }
    const deeds = {
      记一笔: (id: string) => post('/service-logs', seat.expert, { id, filingId: seat.filingId, form }),
      确认: (id: string) => post(`/service-logs/${id}/moves`, seat.enterprise, { version: 1, move: 'confirm' }),
    }
    const look = async (word: keyof typeof deeds, id: string) => {
      const log = path.join(dataDir, 'trace.txt')
      const tracer = await attached([pid(), ...(await childrenOf(await postmaster(dataDir)))], log)
      const { number = '' } = await deeds[word](id)
      await wait(300)
      tracer.kill('SIGINT')
      await once(tracer, 'close')
      const { steps, fault } = wayToDisk(callsOf(await readFile(log, 'utf8')), pid(), number)
      for (const said of [`${word} ${number}`, ...steps, ...(fault ? [fault] : [])]) say(`  ${said}`)
      return fault
    }
    await deeds.记一笔(uuidv7())
    for (let run = 0; run < runs; run += 1) {
      const id = uuidv7()
      if (await look('记一笔', id)) failed += 1
      if (await look('确认', id)) failed += 1
    }
    say('反过来试：让数据库不等落盘就说已提交，这里要看得出来')
    await hasten(dataDir)
    await killApi()
    await deeds.记一笔(uuidv7())
    if (!(await look('记一笔', uuidv7()))) failed += 1
    return { tried: 2 * runs + 1, failed }
  } finally {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
