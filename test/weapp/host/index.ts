import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser, newScreen } from '../../browser/chromium'
import { openApp, type WeappApp, type WeChatSide } from './app'
import type { Boot, Network } from './bridge'
import { compile } from './compile'
import { serve } from './server'

export type { TestFile, WeappApp, WeChatSide } from './app'

export type HostOptions = {
  /** A built mini-program: the folder that holds app.json. */
  dist: string
  /** Request domains of the mini-program, and where they lead in this test. */
  rewrite?: Record<string, string>
  /** How long a wait may last, in milliseconds. */
  timeout?: number
}

export type OpenOptions = Partial<WeChatSide> & {
  path?: string
  query?: Record<string, string>
  scene?: number
  width?: number
  height?: number
  dark?: boolean
  fontScale?: number
  network?: Network
  storage?: Record<string, unknown>
  privacyNeeded?: boolean
  /** Bytes that the app's own files may take; WeChat gives 200 MB. */
  fileRoom?: number
  /** Instead of the host's own. */
  timeout?: number
}

const SCENE_RECENT = 1001
const TIMEOUT_MS = 10_000
const FILE_ROOM = 200 * 1024 * 1024

const REFUSED = { fail: '测试没有给出答复' }

const bootOf = (options: OpenOptions, domains: string[]): Boot => ({
  path: options.path ?? '',
  query: options.query ?? {},
  scene: options.scene ?? SCENE_RECENT,
  theme: options.dark ? 'dark' : 'light',
  fontScale: options.fontScale ?? 1,
  network: options.network ?? 'wifi',
  kept: {
    storage: Object.fromEntries(
      Object.entries(options.storage ?? {}).map(([key, data]) => [key, JSON.stringify({ data })]),
    ),
    files: {},
  },
  domains,
  privacyNeeded: options.privacyNeeded ?? false,
  fileRoom: options.fileRoom ?? FILE_ROOM,
})

/** Compiles dist/weapp, serves it, and opens as many phones with it as a test wants. */
export const startHost = async ({ dist, rewrite = {}, timeout = TIMEOUT_MS }: HostOptions) => {
  if (!existsSync(join(dist, 'app.json')))
    throw new Error(`没有找到构建好的小程序：${dist}。请先构建小程序再运行测试。`)
  const compiled = compile(dist)
  const server = await serve(dist, compiled, rewrite)
  const browser = await launchBrowser()
  const faults = () => [
    ...compiled.warnings.map((warning) => `模板或样式：${warning}`),
    ...server.missing.map((path) => `没有这个文件：${path}`),
  ]

  const open = (options: OpenOptions = {}): Promise<WeappApp> =>
    openApp({
      url: server.url,
      boot: bootOf(options, Object.keys(rewrite)),
      side: { login: options.login ?? (() => REFUSED), phone: options.phone ?? (() => REFUSED) },
      timeout: options.timeout ?? timeout,
      newContext: () =>
        newScreen(browser, { mobile: true, width: options.width, height: options.height, dark: options.dark }),
      faults,
    })

  const close = async () => {
    await browser.close()
    await server.close()
  }

  return { open, close, warnings: compiled.warnings, pages: compiled.pages }
}

export type WeappHost = Awaited<ReturnType<typeof startHost>>
