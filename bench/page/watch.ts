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

/** Runs inside the page before anything of it, so it brings nothing along; not even a function with a name, which tsx would mark. */
export const watch = () => {
  const mine = Object.assign(window, {
    __seen: { lcp: 0, fcp: 0, what: '', taps: 0, tasks: [] as Array<[number, number]> },
  })
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
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) mine.__seen.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  document.addEventListener(
    'touchstart',
    () => {
      mine.__seen.taps += 1
    },
    true,
  )
}

export const watched = async (page: Page): Promise<Seen> => {
  const { tasks, ...seen } = await page.evaluate(() => (window as unknown as Watched).__seen)
  const deaf = tasks
    .filter(([start]) => start >= seen.fcp)
    .reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0)
  return { ...seen, tbt: Math.round(deaf) }
}
