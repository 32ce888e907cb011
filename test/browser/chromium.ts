import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { aptInstall, canApt, ensureChineseFont } from './fonts'

// first the one without windows: the same engine at half the processor time
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const onPath = () => {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const installed = () => [...onPath(), ...APPLICATIONS, chromium.executablePath()].find((path) => existsSync(path))

const bring = () => {
  if (canApt()) return aptInstall('chromium-headless-shell', 'fonts-noto-cjk')
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js')
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'pipe', 'pipe'] })
}

const missing = (why: string) =>
  new Error(
    `没有找到 Chromium 浏览器，界面测试无法运行，也没能自动装上（${why}）。` +
      '请任选一种办法后重试：用 root 执行 apt-get install chromium-headless-shell fonts-noto-cjk；' +
      '或执行 npx playwright-core install chromium；' +
      '或把环境变量 CHROMIUM_PATH 设为本机 Chrome、Chromium 或 Edge 的可执行文件路径。',
  )

/** The browser to test with: CHROMIUM_PATH, the usual places, playwright's own; brought when there is none. */
export const findChromium = (): string => {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new Error(`环境变量 CHROMIUM_PATH 指向的文件不存在：${named}。请改为正确的路径，或去掉这个变量。`)
  const found = named || installed()
  if (found) return found
  try {
    bring()
  } catch (error) {
    throw missing(String(error instanceof Error ? error.message : error).split('\n')[0] ?? '')
  }
  const brought = installed()
  if (!brought) throw missing('安装命令结束后仍未找到')
  return brought
}

export type ScreenOptions = {
  width?: number
  height?: number
  /** Touch screen, mobile viewport, double pixel density. */
  mobile?: boolean
  dark?: boolean
  reducedMotion?: boolean
  /** Anything else of playwright's context. */
  context?: BrowserContextOptions
}

export const launchBrowser = (): Promise<Browser> => {
  ensureChineseFont()
  return chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS })
}

/** A fresh profile: its own cookies, storage and screen. */
export const newScreen = (browser: Browser, options: ScreenOptions = {}): Promise<BrowserContext> => {
  const { mobile = false, width = mobile ? 390 : 1440, height = mobile ? 844 : 900 } = options
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: mobile ? 2 : 1,
    isMobile: mobile,
    hasTouch: mobile,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options.context,
  })
}

/** One browser with one screen; closing the context closes the browser. */
export const launch = async (options: ScreenOptions = {}): Promise<BrowserContext> => {
  const browser = await launchBrowser()
  const context = await newScreen(browser, options)
  context.on('close', () => void browser.close())
  return context
}
