import { helpCodes } from '@kefutong/contract/help-code'
import { sessions } from '@kefutong/contract/session'
import { launchBrowser } from '../test/browser/chromium'
import { startDemoApi, stopDemoApi } from '../test/setup/demo-api'
import { actorAt } from '../test/world/actor'
import type { Measure } from './benches'
import { submit, visit } from './guest/visit'

const times = 5
const budget = { lcp: 2_000, taps: 6 }

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The address that a code of the demo city leads to. */
const codeIn = async (origin: string) => {
  const entering = actorAt(origin)('', '', '')
  const { token } = await entering.ask(sessions.byDemo, { id: 'city', audience: 'h5' })
  const { items } = await actorAt(origin)('', token, '').ask(helpCodes.list, {})
  return `${origin}${new URL(items[0]?.url ?? '').pathname}`
}

/** The page that a scanned code opens, on a slow 4G line and a slow telephone, nothing of it cached. */
export const measure: Measure = async (say) => {
  const origin = await startDemoApi()
  const browser = await launchBrowser()
  try {
    const address = await codeIn(origin)
    const visits = []
    for (let at = 0; at < times; at += 1) {
      const seen = await visit(browser, address)
      say(
        `第 ${at + 1} 次：最大内容绘制 ${seen.lcp} ms（${seen.what}），首次绘制 ${seen.fcp} ms，认出企业 ${seen.usable} ms，` +
          `收到 ${(seen.bytes / 1024).toFixed(0)} KB，${seen.requests} 个请求`,
      )
      visits.push(seen)
    }
    const { taps, seconds } = await submit(browser, address)
    say(`从打开到拿到编号：${taps} 次点按，${seconds.toFixed(1)} s（打字按一次填好）`)
    const lcp = median(visits.map((one) => one.lcp))
    const [{ bytes, requests }] = visits as [(typeof visits)[number]]
    return {
      figure: `最大内容绘制 ${lcp} ms（不超过 ${budget.lcp} ms），${(bytes / 1024).toFixed(0)} KB，${requests} 个请求，${taps} 次点按（不超过 ${budget.taps} 次）`,
      within: lcp <= budget.lcp && taps <= budget.taps,
    }
  } finally {
    await browser.close()
    await stopDemoApi()
  }
}
