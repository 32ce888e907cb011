import { launchBrowser } from '../test/browser/chromium'
import { startDemoApi, stopDemoApi } from '../test/setup/demo-api'
import { submit } from './guest/submit'
import type { Measure } from './measure'
import { guestPage } from './page/addresses'
import { visits } from './page/visit'

const times = 5
const budget = { lcp: 2_000, taps: 6 }

/** The page that a scanned code opens, on a slow 4G line and a slow telephone, nothing of it cached. */
export const measure: Measure = async (say) => {
  const origin = await startDemoApi()
  const browser = await launchBrowser()
  try {
    const address = await guestPage(origin)
    const { lcp, bytes, requests } = await visits(browser, address, times, say)
    const { taps, seconds } = await submit(browser, address)
    say(`从打开到拿到编号：${taps} 次点按，${seconds.toFixed(1)} s（打字按一次填好）`)
    return {
      figure: `最大内容绘制 ${lcp} ms（不超过 ${budget.lcp} ms），${(bytes / 1024).toFixed(0)} KB，${requests} 个请求，${taps} 次点按（不超过 ${budget.taps} 次）`,
      within: lcp <= budget.lcp && taps <= budget.taps,
    }
  } finally {
    await browser.close()
    await stopDemoApi()
  }
}
