import { filings } from '@kefutong/contract/filing/endpoints'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { expertFiles } from '../journey/expert-files'
import { logInByPhone } from '../journey/log-in'
import { logsOffline, sentence } from '../journey/service-log'
import { built } from '../setup/await-build'
import { openWorld, passTo, type TestWorld } from '../world'
import { wake } from '../world/journey'
import { h5Hands } from './hands'

jest.setTimeout(300_000)

let world: TestWorld
let browser: Browser
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00', h5Dir: await built('h5') })
  browser = await launchBrowser()
}, 900_000)
afterAll(async () => {
  await browser.close()
  await world.close()
})

const contexts: BrowserContext[] = []
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

const screen = async (mobile: boolean, at: string) => {
  const context = await newScreen(browser, { mobile })
  context.setDefaultTimeout(60_000)
  contexts.push(context)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`${world.origin}${at}`)
  return { context, page, me: h5Hands(page), faults }
}

/** Somebody with a seat logs in by the phone that belongs to it. */
const logIn = async (mobile: boolean, phone: string) => {
  const seen = await screen(mobile, '/login')
  await logInByPhone(seen.me, world, phone)
  await seen.me.sees('首页')
  return seen
}

test('an expert files on a phone, four offices act, the notice passes, the number appears, and services are logged', async () => {
  // the expert, new to the city, on a phone
  const expert = await screen(true, '/')
  await expert.me.tap('我是专家，去备案')
  await expert.me.tap('去登录')
  await logInByPhone(expert.me, world, '13700000001')
  await expert.me.sees('研究方向')
  await expertFiles(expert.me, '秦望舒', world.enterprise.phone)
  const { id } = await world.db.selectFrom('filing').select('id').executeTakeFirstOrThrow()

  // the enterprise confirms with two taps
  const enterprise = await logIn(true, world.enterprise.phone)
  await enterprise.page.goto(`${world.origin}/confirm`)
  await enterprise.me.sees('秦望舒')
  await enterprise.me.shot('confirm')
  await enterprise.me.tap('确认属实')
  await enterprise.me.sees('已确认属实')

  // the employer consents
  const employer = await logIn(true, world.employer.phone)
  await employer.page.goto(`${world.origin}/filing?id=${id}`)
  await employer.me.sees('单位同意')
  await employer.me.shot('filing-employer')
  await employer.me.tap('同意')
  await until(async () => (await state(id)) === 'county-review')

  // the county, at a desk, by keyboard
  const county = await logIn(false, world.county.phone)
  await county.page.goto(`${world.origin}/review`)
  await county.me.sees('秦望舒')
  await county.me.sees('系统检查')
  await county.me.shot('desk-review')
  await county.page.keyboard.press('a')
  await until(async () => (await state(id)) === 'city-review')

  // the city, at a desk
  const city = await logIn(false, world.city.phone)
  await city.page.goto(`${world.origin}/review`)
  await city.me.sees('秦望舒')
  await city.page.getByRole('button', { name: /^通过/ }).first().click()
  await until(async () => (await state(id)) === 'notice')

  // the clock passes the notice
  const noticed = await world.city.ask(filings.read, { id })
  await passTo(world, noticed.promised ?? '')
  await expert.page.goto(`${world.origin}/filing?id=${id}`)
  await expert.me.sees('在聘')
  await expert.me.sees(/3703-FZ-2026-03-0001-[0-9A-Z]/)
  await expert.me.shot('filing-in-force')

  // the expert logs a service with the network cut by the browser, and the enterprise confirms it
  await wake(world, '2026-12-10T09:00:00+08:00')
  await expert.page.goto(`${world.origin}/service-log-new`)
  const { context } = expert
  await logsOffline(expert.me, { cut: () => context.setOffline(true), mend: () => context.setOffline(false) })
  await enterprise.page.goto(`${world.origin}/confirm`)
  await enterprise.me.sees(sentence)
  await enterprise.me.shot('confirm-log')
  await enterprise.me.tap('属实')
  await until(async () => (await logs())[0]?.state === 'confirmed')
  expect(await logs()).toMatchObject([{ counted_edition: 1, line: sentence }])

  for (const seen of [expert, enterprise, employer, county, city]) expect(seen.faults).toEqual([])
})

const state = async (id: string) =>
  (await world.db.selectFrom('filing').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const logs = () => world.db.selectFrom('service_log').select(['state', 'counted_edition', 'line']).execute()

const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('这一步没有办成')
}
