import { helpCodes } from '@kefutong/contract/help-code'
import { sessions } from '@kefutong/contract/session'
import type { Browser } from 'playwright-core'
import { newScreen } from '../../test/browser/chromium'
import { actorAt } from '../../test/world/actor'
import type { Address } from './visit'

/** The page that a scanned code of the demo city opens. */
export const guestPage = async (origin: string): Promise<Address> => {
  const { token } = await actorAt(origin)('', '', '').ask(sessions.byDemo, { id: 'city', audience: 'h5' })
  const { items } = await actorAt(origin)('', token, '').ask(helpCodes.list, {})
  return { url: `${origin}${new URL(items[0]?.url ?? '').pathname}`, until: 'text=扫码识别' }
}

export const homePage = (origin: string): Address => ({ url: `${origin}/`, until: 'text=全市进展' })

/** The dashboard of somebody who logged in before on a telephone that has lost its cache. */
export const dashboardPage = async (browser: Browser, origin: string): Promise<Address> => {
  const context = await newScreen(browser, { mobile: true })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${origin}/login`)
  await page
    .getByRole('button', { name: /许知行/ })
    .first()
    .click()
  await page.getByText('全市进展').first().waitFor()
  const state = await context.storageState()
  await context.close()
  return { url: `${origin}/dashboard`, until: '.line-chart canvas', state }
}
