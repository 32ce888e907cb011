import type { BrowserContext } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { logInByPhone } from '../journey/log-in'
import { built } from '../setup/await-build'
import { type Actor, openWorld } from '../world'
import { h5Hands } from './hands'

/** A small city with the built H5 in front of it, and a browser for everybody. */
export const openStage = async () => {
  const world = await openWorld({ now: '2026-11-12T10:00:00+08:00', h5Dir: await built('h5') })
  const browser = await launchBrowser()
  const contexts: BrowserContext[] = []
  const faults: string[] = []

  /** Somebody with a seat logs in and opens a page. */
  const enter = async (who: Actor, at: string, screen: Parameters<typeof newScreen>[1]) => {
    const context = await newScreen(browser, screen)
    context.setDefaultTimeout(60_000)
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(`${world.origin}/login`)
    const me = h5Hands(page)
    await logInByPhone(me, world, who.phone)
    await me.sees('首页')
    await page.goto(`${world.origin}${at}`)
    return { context, page }
  }

  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser.close()
    await world.close()
  }
  return { world, enter, faults, close }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
