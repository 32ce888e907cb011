import { launchBrowser } from '../test/browser/chromium'
import { startDemoApi, stopDemoApi } from '../test/setup/demo-api'
import type { Measure } from './measure'
import { dashboardPage, guestPage, homePage } from './page/addresses'
import { type Address, visits } from './page/visit'
import { measure as sizes } from './sizes'

const KB = 1024

type Budget = { lcp: number; deaf: number; bytes: number; requests: number }
type Name = '首页' | '扫码提需求' | '看板'

/**
 * What a first visit may cost on a slow line and a slow telephone: milliseconds, bytes as they come, requests. `deaf` is the
 * total blocking time, in times of what React alone needs for three hundred rows in the same run (page/bare.ts).
 */
const budgets: Record<Name, Budget> = {
  首页: { lcp: 3_000, deaf: 1.6, bytes: 180 * KB, requests: 45 },
  扫码提需求: { lcp: 2_000, deaf: 1.2, bytes: 175 * KB, requests: 36 },
  看板: { lcp: 4_000, deaf: 2, bytes: 350 * KB, requests: 45 },
}

const units: Record<keyof Budget, (value: number) => string> = {
  lcp: (value) => `最大内容绘制 ${value} ms`,
  deaf: (value) => `堵住 ${value.toFixed(2)} 倍`,
  bytes: (value) => `${(value / KB).toFixed(0)} KB`,
  requests: (value) => `${value} 个请求`,
}
const measures = Object.keys(units) as Array<keyof Budget>

const told = (seen: Budget, budget: Budget) =>
  measures
    .map((one) => `${units[one](seen[one])}${seen[one] > budget[one] ? `（超过 ${units[one](budget[one])}）` : ''}`)
    .join('，')

/** The packages as they were built last, then three first visits with nothing cached. */
export const measure: Measure = async (say, { full }) => {
  const packages = await sizes(say, { full })
  const origin = await startDemoApi()
  const browser = await launchBrowser()
  try {
    const pages: Array<[Name, Address]> = [
      ['首页', homePage(origin)],
      ['扫码提需求', await guestPage(origin)],
      ['看板', await dashboardPage(browser, origin)],
    ]
    const lines: string[] = []
    let within = packages.within
    for (const [name, address] of pages) {
      say(`${name}，慢 4G（1.6 Mbps，150 ms），处理器慢四倍，什么都没缓存`)
      const seen = await visits(browser, address, full ? 9 : 5, say)
      lines.push(`${name} ${told(seen, budgets[name])}`)
      within &&= measures.every((one) => seen[one] <= budgets[name][one])
    }
    return { figure: `${lines.join('；')}；${packages.within ? '各包都在上限之内' : packages.figure}`, within }
  } finally {
    await browser.close()
    await stopDemoApi()
  }
}
