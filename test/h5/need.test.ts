import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { logInByPhone } from '../journey/log-in'
import {
  accepts,
  agrees,
  confirms,
  counted,
  dispatches,
  guestPhone,
  needPeople,
  raises,
  sentence,
  solves,
  tracks,
  verifies,
} from '../journey/need'
import { readPoster } from '../journey/read-poster'
import { built } from '../setup/await-build'
import { openWorld, type TestWorld } from '../world'
import { h5Hands } from './hands'

jest.setTimeout(600_000)

let world: TestWorld
let browser: Browser
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00', h5Dir: await built('h5') })
  // what the posters lead to is known once the port is
  world.world.config.publicUrl = world.origin
  browser = await launchBrowser()
}, 900_000)
const contexts: BrowserContext[] = []
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
  await world.close()
})

const faults: string[] = []
/** A browser of somebody's own, at an address. */
const screen = async (address: string) => {
  const context = await newScreen(browser, { mobile: true })
  context.setDefaultTimeout(60_000)
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(address)
  return { page, me: h5Hands(page) }
}
const logIn = async (phone: string) => {
  const seen = await screen(`${world.origin}/login`)
  await logInByPhone(seen.me, world, phone)
  await seen.me.sees('首页')
  return { ...seen, opens: (at: string) => seen.page.goto(`${world.origin}${at}`) }
}

/** The picture that the button brings opens in a tab of its own; somebody photographs the screen. */
const poster = async (page: Page, press: () => Promise<void>) => {
  const opened = page.waitForEvent('popup')
  await press()
  const tab = await opened
  // shown is not yet drawn, and how far the tab is zoomed in says nothing of the sheet
  const sheet = tab.locator('img')
  await sheet.evaluate((picture: HTMLImageElement) => picture.decode())
  return sheet.screenshot()
}

test('from a poster on the wall to a solution that the enterprise confirms', async () => {
  const people = await needPeople(world)

  const enterprise = await logIn(world.enterprise.phone)
  await enterprise.opens('/my-codes')
  await enterprise.me.tap('做一个求助码')
  await enterprise.me.sees('在用')
  await enterprise.me.tap('下载海报')
  await enterprise.me.tap('图片，发群里')
  const picture = await poster(enterprise.page, () => enterprise.me.answer('下载海报'))
  const address = await readPoster(picture)
  expect(address).toMatch(new RegExp(`^${world.origin}/n/[\\w-]{22}$`))

  const guest = await screen(address)
  const { me, taps } = counted(guest.me)
  const key = await raises(me, people.enterpriseName)
  expect(taps()).toBeLessThanOrEqual(6)

  const elsewhere = await screen(`${world.origin}/track`)
  await tracks(elsewhere.me, key)
  await elsewhere.me.sees('待核实')
  await elsewhere.me.shot('need-track')

  const commissioner = await logIn(people.commissioner.phone)
  await commissioner.opens('/pool')
  await verifies(commissioner.me)
  expect(await dispatches(commissioner.me, people)).toBeLessThanOrEqual(3)

  const expert = await logIn(people.expert.phone)
  await expert.opens('/my-matches')
  await accepts(expert.me)

  await guest.me.tap('查看进度')
  await agrees(guest.me, people.expert.phone)
  await expert.page.reload()
  await solves(expert.me)

  // whoever logs in with the telephone that asked has the need
  const owner = await logIn(guestPhone)
  await owner.opens('/my-needs')
  await owner.me.touch(sentence)
  await confirms(owner.me)

  const rows = await world.db.selectFrom('need').select(['number', 'state']).execute()
  expect(rows).toEqual([{ number: key.number, state: 'confirmed' }])
  expect(faults).toEqual([])
})
