import type { BrowserContext, Page } from 'playwright-core'
import type { Boot, ChosenFile, Kept, LoginReply, Mishap, Network, PhoneReply, Theme } from './bridge'
import { makeHands, type Target } from './hands'
import { until } from './poll'

export type TestFile = { name: string; type: string; bytes: Uint8Array }

/** What WeChat itself would answer; a test replaces what it needs. */
export type WeChatSide = {
  login: () => LoginReply | Promise<LoginReply>
  phone: (kind: string) => PhoneReply | Promise<PhoneReply>
}

type Session = {
  url: string
  boot: Boot
  side: WeChatSide
  timeout: number
  newContext: () => Promise<BrowserContext>
  /** Faults known to the server: template warnings, files asked for and not there. */
  faults: () => string[]
}

const START_MS = 30_000

const startPage = async (context: BrowserContext, { url, boot, side, timeout }: Session): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(timeout)
  await page.emulateMedia({ colorScheme: boot.theme })
  await page.exposeFunction('__login', () => side.login())
  await page.exposeFunction('__phone', (kind: string) => side.phone(kind))
  await page.addInitScript((given) => {
    window.__boot = given
  }, boot)
  await page.goto(url, { timeout: START_MS })
  const why = async () => '小程序没有启动'
  await until(() => page.evaluate(() => window.__host?.ready === true), START_MS, why)
  return page
}

/** One phone with the mini-program open. */
export const openApp = async (session: Session) => {
  const { boot, side, timeout } = session
  const context = await session.newContext()
  let page = await startPage(context, session)
  const past = { errors: [] as string[], unknown: [] as string[] }

  const ask = <T>(question: (host: Window['__host']) => T) =>
    page.evaluate(`(${question})(window.__host)`) as Promise<Awaited<T>>
  const text = () => ask((host) => host.text())
  const title = () => ask((host) => host.title())
  const faultsNow = () => ask((host) => ({ errors: [...host.errors], unknown: [...host.unknown] }))
  const look = async () => {
    const { errors } = await faultsNow()
    return [await title(), await text(), ...errors.map((error) => `出错：${error}`)].join('\n')
  }
  let hands = makeHands(page, timeout, look)

  const matches = (words: string, wanted: Target) =>
    typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words)
  const screen = async () => `${await title()}\n${await text()}`
  const waitFor = (wanted: Target) =>
    until(
      async () => matches(await screen(), wanted),
      timeout,
      async () => `等不到「${String(wanted)}」。屏幕上是：\n${await look()}`,
    )
  const waitForGone = (wanted: Target) =>
    until(
      async () => !matches(await screen(), wanted),
      timeout,
      async () => `「${String(wanted)}」一直没有消失。屏幕上是：\n${await look()}`,
    )

  const faults = async () => {
    const { errors, unknown } = await faultsNow()
    const names = [...new Set([...past.unknown, ...unknown])]
    return [
      ...session.faults(),
      ...past.errors,
      ...errors,
      ...names.map((name) => `用到了测试宿主没有的接口 wx.${name}`),
    ]
  }

  const kept = () => ask((host) => host.kept()) as Promise<Kept>

  /** Kills the app and opens it again, with what a phone keeps: storage and saved files. */
  const relaunch = async (changes: Partial<Pick<Boot, 'path' | 'query' | 'scene' | 'network' | 'theme'>> = {}) => {
    const { errors, unknown } = await faultsNow()
    past.errors.push(...errors)
    past.unknown.push(...unknown)
    const privacyNeeded = await ask((host) => host.privacyNeeded())
    Object.assign(boot, { path: '', query: {} }, changes, { kept: await kept(), privacyNeeded })
    await page.close()
    page = await startPage(context, session)
    hands = makeHands(page, timeout, look)
  }

  const bytesOf = async (path: string) => {
    const bytes = await page.evaluate((name) => window.__host.file(name), path)
    if (!bytes) throw new Error(`没有这个文件：${path}`)
    return Buffer.from(bytes, 'base64')
  }
  const callsOf = async (name: string) => (await ask((host) => host.calls)).filter(({ api }) => api === name)

  /** The picture that wx.previewImage has brought before everything else, as its owner could keep it. */
  const previewed = async () => {
    type Preview = { urls: string[]; current?: string }
    const { urls, current = urls[0] ?? '' } = await until(
      async () => (await callsOf('previewImage')).at(-1)?.options as Preview | undefined,
      timeout,
      async () => `没有打开图片。屏幕上是：\n${await look()}`,
    )
    return bytesOf(current)
  }

  /** The document that WeChat's reader shows after this was tapped. */
  const documentBy = async (target: Target) => {
    const before = (await callsOf('openDocument')).length
    await hands.tap(target)
    const { filePath } = await until(
      async () => (await callsOf('openDocument'))[before]?.options as { filePath: string } | undefined,
      timeout,
      async () => `没有打开文件。屏幕上是：\n${await look()}`,
    )
    return bytesOf(filePath)
  }

  const route = async () => (await ask((host) => host.stack())).at(-1)?.route ?? ''

  return {
    /** playwright's page, for what this driver has no word for. */
    page: () => page,
    tap: (target: Target, nth?: number) => hands.tap(target, nth),
    tapText: (words: RegExp, nth?: number) => hands.tap(words, nth),
    see: (target: Target, nth?: number) => hands.see(target, nth).then(() => undefined),
    type: (target: string, value: string) => hands.type(target, value),
    value: (target: string) => hands.value(target),
    pick: (target: string, wanted: string | string[]) => hands.pick(target, wanted),
    text,
    title,
    waitFor: (wanted: Target) => waitFor(wanted).then(() => undefined),
    waitForGone: (wanted: Target) => waitForGone(wanted).then(() => undefined),
    tab: (words: string) => page.locator('.host-tab').filter({ hasText: words }).tap({ timeout }),
    /** The phone's own way back, which pages without a navigation bar have too. */
    back: () => ask((host) => host.back()),
    screenshot: (path: string) => page.screenshot({ path }).then(() => undefined),
    route,
    stack: () => ask((host) => host.stack()),
    packages: () => ask((host) => host.packages()),
    requests: () => ask((host) => host.requests),
    /** Effects outside the page: sharing, clipboard, previews, share menu, canIUse questions. */
    calls: () => ask((host) => host.calls),
    toasts: () => ask((host) => host.toasts),
    storage: async (): Promise<Record<string, unknown>> =>
      Object.fromEntries(
        Object.entries((await kept()).storage).map(([key, value]) => [
          key,
          (JSON.parse(value) as { data?: unknown }).data,
        ]),
      ),
    previewed,
    documentBy,
    /** Names of the files the app keeps, which survive a relaunch. */
    files: async () => Object.keys((await kept()).files).map((path) => path.slice(path.lastIndexOf('/') + 1)),
    open: async (url: string) => {
      await page.evaluate((to) => window.__host.reLaunch(to), url)
    },
    setNetwork: (network: Network) => {
      boot.network = network
      return page.evaluate((to) => window.__host.setNetwork(to), network)
    },
    /** The next requests to an address that contains `match` fail in this way; then the network is itself again. */
    disturb: (match: string, becomes: Mishap['becomes'], times = 1) =>
      page.evaluate((mishap) => window.__host.disturb(mishap), { match, becomes, times }),
    setTheme: async (theme: Theme) => {
      boot.theme = theme
      await page.emulateMedia({ colorScheme: theme })
      await page.evaluate((to) => window.__host.setTheme(to), theme)
    },
    setPrivacyNeeded: (needed: boolean) => page.evaluate((to) => window.__host.setPrivacyNeeded(to), needed),
    hide: () => ask((host) => host.hide()),
    show: (query?: Record<string, string>) => page.evaluate((to) => window.__host.show(to), query),
    pullDown: () => ask((host) => host.pullDown()),
    share: () => ask((host) => host.share()),
    /** The files the next choose… call hands to the app; without any the user has cancelled. */
    chooseFiles: (files: TestFile[]) => {
      const chosen: ChosenFile[] = files.map(({ name, type, bytes }) => ({
        name,
        type,
        base64: Buffer.from(bytes).toString('base64'),
      }))
      return page.evaluate((given) => window.__host.choose(given), chosen)
    },
    onLogin: (login: WeChatSide['login']) => {
      side.login = login
    },
    onPhoneNumber: (phone: WeChatSide['phone']) => {
      side.phone = phone
    },
    relaunch,
    faults,
    assertClean: async () => {
      const all = await faults()
      if (all.length) throw new Error(`小程序运行中有 ${all.length} 处问题：\n${all.join('\n')}`)
    },
    close: () => context.close(),
  }
}

export type WeappApp = Awaited<ReturnType<typeof openApp>>
