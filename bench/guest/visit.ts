import type { Browser, Page } from 'playwright-core'
import { newScreen } from '../../test/browser/chromium'

/** Slow 4G as Lighthouse has it, and a processor a quarter as fast as this one. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slower = 4

type Seen = { lcp: number; fcp: number; what: string }

type Watched = { __seen: Seen; __taps: number }
const watched = (page: Page) =>
  page.evaluate(() => {
    const { __seen, __taps } = window as unknown as Watched
    return { ...__seen, taps: __taps }
  })

/** Runs inside the page before anything of it, so it brings nothing along. */
const watch = () => {
  const mine = Object.assign(window, { __seen: { lcp: 0, fcp: 0, what: '' }, __taps: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
      mine.__seen.lcp = Math.round(entry.startTime)
      mine.__seen.what = (entry.element?.textContent || entry.element?.className || '').slice(0, 20)
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') mine.__seen.fcp = Math.round(startTime)
  }).observe({ type: 'paint', buffered: true })
  document.addEventListener(
    'touchstart',
    () => {
      mine.__taps += 1
    },
    true,
  )
}

/** A telephone that was never here, on a slow line. */
const open = async (browser: Browser, address: string) => {
  const context = await newScreen(browser, { mobile: true })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const cdp = await context.newCDPSession(page)
  const counted = { bytes: 0, requests: 0 }
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength
    counted.requests += 1
  })
  await cdp.send('Network.emulateNetworkConditions', line)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch)
  await page.goto(address)
  await page.getByText('扫码识别').waitFor()
  const usable = await page.evaluate(() => Math.round(performance.now()))
  return { context, page, counted, usable }
}

const settled = (page: Page) => page.waitForLoadState('networkidle')

export const visit = async (browser: Browser, address: string) => {
  const { context, page, counted, usable } = await open(browser, address)
  await settled(page)
  const seen = await watched(page)
  await context.close()
  return { ...seen, ...counted, usable }
}

/** From the scan to the number; every touch is counted by the page itself. */
export const submit = async (browser: Browser, address: string) => {
  const from = performance.now()
  const { context, page } = await open(browser, address)
  for (const [label, text] of [
    ['难题是什么', '压力传感器零点漂移超标，换了两批胶都没有改善'],
    ['联系手机', '13700000066'],
  ] as const) {
    const field = page.getByLabel(label)
    await field.tap()
    await field.fill(text)
  }
  await page.getByRole('button', { name: '提交需求' }).tap()
  await page.getByText('需求编号').waitFor()
  const { taps } = await watched(page)
  await context.close()
  return { taps, seconds: (performance.now() - from) / 1000 }
}
