import type { Page } from 'playwright-core'

export type Seen = {
  lcp: number
  what: string
  fcp: number
  /** how long the page was deaf after its first paint: of every task what is beyond 50 ms */
  tbt: number
  taps: number
}
type Watched = { __seen: Omit<Seen, 'tbt'> & { tasks: Array<[start: number, length: number]> } }

/** Runs inside the page before anything of it, so it brings nothing along. */
export const watch = () => {
  const seen = { lcp: 0, fcp: 0, what: '', taps: 0, tasks: [] as Array<[number, number]> }
  Object.assign(window, { __seen: seen })
  const observe = (type: string, hear: (entry: PerformanceEntry & { element?: Element }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime, element }) => {
    seen.lcp = Math.round(startTime)
    seen.what = (element?.textContent || element?.className || '').slice(0, 20)
  })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = Math.round(startTime)
  })
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]))
  const count = () => {
    seen.taps += 1
  }
  document.addEventListener('touchstart', count, true)
}

export const watched = async (page: Page): Promise<Seen> => {
  const { tasks, ...seen } = await page.evaluate(() => (window as unknown as Watched).__seen)
  const deaf = tasks
    .filter(([start]) => start >= seen.fcp)
    .reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0)
  return { ...seen, tbt: Math.round(deaf) }
}
