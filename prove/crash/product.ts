import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeFlags } from '../../scripts/node-flags'

const root = path.resolve(__dirname, '../..')

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = net.createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

export type Product = {
  origin: string
  /** of the API as it runs now */
  pid: () => number
  start: () => Promise<void>
  killApi: () => Promise<void>
  killDatabase: () => Promise<void>
  stop: () => Promise<void>
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The product as `npm start` runs it, in processes of its own, on a folder that outlives them. */
export const product = async (dataDir: string): Promise<Product> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined

  const start = async () => {
    const { DATABASE_URL: _url, NODE_ENV: _mode, ...env } = process.env
    const made = spawn(process.execPath, [...nodeFlags, path.join(root, 'api/dist/main.mjs')], {
      cwd: root,
      env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: 'small', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child = made
    let gone = false
    made.once('exit', () => {
      gone = true
    })
    while (!(await answers(`${origin}/readyz`))) {
      if (gone) throw new Error('产品没有起来')
      await wait(20)
    }
  }
  const killApi = async () => {
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill('SIGKILL')
    await gone
    await start()
  }
  /** The server and its backends, as a power cut would take them; the product has to bring it back by itself. */
  const killDatabase = async () => {
    const file = await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')
    process.kill(Number(file.split('\n')[0]), 'SIGKILL')
    while (await answers(`${origin}/readyz`)) await wait(5)
    while (!(await answers(`${origin}/readyz`))) await wait(20)
  }
  const stop = async () => {
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill('SIGTERM')
    await gone
  }
  return { origin, pid: () => child?.pid ?? 0, start, killApi, killDatabase, stop }
}
