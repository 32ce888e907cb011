import type { BrowserContext, Page } from 'playwright-core'

/** A processor a quarter as fast as this one. */
export const slower = async (context: BrowserContext, page: Page) => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return cdp
}
