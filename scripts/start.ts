/** npm start: builds what is stale, then runs the product on one port. */
import { spawn, spawnSync } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { readEnv } from '../api/src/env'
import { nodeFlags } from './node-flags'
import { ensureBuilt } from './stale'

const root = path.resolve(__dirname, '..')

const build = (target: string) => {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts'), target], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw Object.assign(new Error(`${target} 没有构建成功，原因见上面几行。`), { refusal: true })
}

const portTaken = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(false)))
  })

const main = async () => {
  const config = readEnv(process.env, root)
  if (config.port !== 0 && (await portTaken(config.port))) {
    throw Object.assign(new Error(`端口 ${config.port} 已被占用。换一个端口：PORT=3001 npm start`), { refusal: true })
  }
  await ensureBuilt(root, 'h5', process.env.TARO_APP_API ?? '', async () => {
    console.log('正在构建页面，第一次约一分钟……')
    build('h5')
  })
  build('api')
  const server = spawn(process.execPath, [...nodeFlags, path.join(root, 'api/dist/main.mjs')], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

main().catch((error: Error & { refusal?: boolean }) => {
  console.error(error.refusal ? error.message : error)
  process.exit(1)
})
