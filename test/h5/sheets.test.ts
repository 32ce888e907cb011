import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { logInByPhone } from '../journey/log-in'
import { asksFor, type FileHands, importsFirms, moreInstitutionsThanAlone, opens } from '../journey/sheets'
import { built } from '../setup/await-build'
import { type Actor, openWorld, type TestWorld } from '../world'
import { fileHands } from './file-hands'

jest.setTimeout(300_000)

let world: TestWorld
let browser: Browser
let colleague: Actor
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00', h5Dir: await built('h5') })
  colleague = await world.seat('沈同事', 'city')
  browser = await launchBrowser()
}, 900_000)
const contexts: BrowserContext[] = []
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
  await world.close()
})

const faults: string[] = []
const logIn = async (who: Actor, at: string, mobile: boolean) => {
  const context = await newScreen(browser, { mobile })
  context.setDefaultTimeout(60_000)
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`${world.origin}/login`)
  const me: FileHands = fileHands(page, 'h5-sheets')
  await logInByPhone(me, world, who.phone)
  await me.sees('首页')
  await page.goto(`${world.origin}${at}`)
  return { page, me }
}

test('enterprises come from a template by way of a trial, a copy that says what is wrong, and a confirmation, once', async () => {
  const { me } = await logIn(world.city, '/import', true)
  await importsFirms(me, world)
  expect(faults).toEqual([])
})

test('a list over the limit is asked for by one, allowed by another, and opened again whole', async () => {
  const rows = await moreInstitutionsThanAlone(world)
  const asker = await logIn(world.city, '/export', false)
  await asksFor(asker.me, '高校院所')
  await asker.me.sees('等同事批准')
  await asker.me.lacks('批准导出')
  await asker.me.shot('export-waits')

  const other = await logIn(colleague, '/export', false)
  await other.me.sees(`高校院所 ${rows} 行`)
  await other.me.shot('export-asked')
  await other.me.tap('批准导出')
  // what was decided is no more of the colleague's business
  await other.page.getByRole('button', { name: '批准导出' }).waitFor({ state: 'hidden' })

  await asker.page.reload()
  await asker.me.sees('沈同事办理')
  await asker.me.sees('可以下载')
  const found = await opens(await asker.me.brings('下载 高校院所'), '高校院所')
  expect(found).toHaveLength(rows + 1)
  expect(found[0]?.[1]).toBe('单位名称')
  // taken once: the button is gone
  await asker.me.sees('已下载')
  expect(faults).toEqual([])
})
