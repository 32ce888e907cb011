import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
let server: ChildProcess | undefined
let folder: string | undefined

/** The product itself with its demo city, for the pages: started once, in memory where the machine has /dev/shm. */
export const startDemoApi = async () => {
  folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kefutong-pages-'))
  const { DATABASE_URL: _database, NODE_ENV: _mode, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'api/src/main.ts')], {
    cwd: root,
    env: { ...env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DEMO: 'small' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = child
  let said = ''
  return new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /科副通已启动：http:\/\/localhost:(\d+)/.exec(said)
      if (address) resolve(`http://127.0.0.1:${address[1]}`)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`接口没有启动（${code}）：\n${said}`)))
  })
}

export const stopDemoApi = async () => {
  if (server && server.exitCode === null) {
    const gone = new Promise((resolve) => server?.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  if (folder) rmSync(folder, { recursive: true, force: true })
}
