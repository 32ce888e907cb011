import type { Browser, BrowserContextOptions } from 'playwright-core'
import { newScreen } from '../../test/browser/chromium'
import { bareReact } from './bare'
import { slower } from './slower'
import { watch, watched } from './watch'

/** Slow 4G as Lighthouse has it. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

export type Address = {
  url: string
  /** what is there when all of the page is: a selector of playwright's */
  until: string
  /** who is logged in; nobody without it */
  state?: BrowserContextOptions['storageState']
}

/** A telephone that has nothing of the page yet, on a slow line. */
export const open = async (browser: Browser, { url, until, state }: Address) => {
  const context = await newScreen(browser, { mobile: true, ...(state ? { context: { storageState: state } } : {}) })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const cdp = await slower(context, page)
  const counted = { bytes: 0, requests: 0 }
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength
    counted.requests += 1
  })
  await cdp.send('Network.emulateNetworkConditions', line)
  await page.addInitScript(watch)
  await page.goto(url)
  await page.locator(until).first().waitFor()
  const usable = await page.evaluate(() => Math.round(performance.now()))
  return { context, page, counted, usable }
}

/** Opened, and looked at until nothing more comes. */
export const visit = async (browser: Browser, address: Address) => {
  const { context, page, counted, usable } = await open(browser, address)
  await page.waitForLoadState('networkidle')
  const seen = await watched(page)
  await context.close()
  return { ...seen, ...counted, usable }
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The middle one of several visits; what comes down the line is the same every time. `bare` is React alone, before and after each. */
export const visits = async (browser: Browser, address: Address, times: number, say: (line: string) => void) => {
  const all: Array<Awaited<ReturnType<typeof visit>>> = []
  const bare = await bareReact()
  const paces = [await bare(browser)]
  for (let at = 0; at < times; at += 1) {
    const seen = await visit(browser, address)
    paces.push(await bare(browser))
    say(
      `第 ${at + 1} 次：最大内容绘制 ${seen.lcp} ms（${seen.what}），首次绘制 ${seen.fcp} ms，可用 ${seen.usable} ms，` +
        `堵住 ${seen.tbt} ms，收到 ${(seen.bytes / 1024).toFixed(0)} KB，${seen.requests} 个请求`,
    )
    all.push(seen)
  }
  const of = (name: 'lcp' | 'tbt' | 'bytes' | 'requests' | 'usable') => median(all.map((one) => one[name]))
  const seen = { lcp: of('lcp'), tbt: of('tbt'), bytes: of('bytes'), requests: of('requests'), usable: of('usable') }
  say(`裸 React 画三百行：${median(paces).toFixed(0)} ms`)
  return { ...seen, deaf: seen.tbt / median(paces) }
}
