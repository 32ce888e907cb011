import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { counted } from '../journey/need'
import { built } from '../setup/await-build'
import { startDemoApi, stopDemoApi } from '../setup/demo-api'
import { h5Hands } from './hands'

jest.setTimeout(300_000)

let origin: string
let browser: Browser
beforeAll(async () => {
  await built('h5')
  origin = await startDemoApi()
  browser = await launchBrowser()
}, 900_000)
afterAll(async () => {
  await browser.close()
  await stopDemoApi()
})

type Rgb = readonly [number, number, number]

/** How many points of the chart have this colour, give or take the smoothing of edges. */
const painted = (page: Page, colour: Rgb) =>
  page.evaluate(([r, g, b]) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.line-chart canvas')
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let count = 0
    for (let at = 0; at < pixels.length; at += 4)
      if (
        Math.abs((pixels[at] ?? 0) - r) < 12 &&
        Math.abs((pixels[at + 1] ?? 0) - g) < 12 &&
        Math.abs((pixels[at + 2] ?? 0) - b) < 12 &&
        (pixels[at + 3] ?? 0) > 200
      )
        count += 1
    return count
  }, colour)

const drawn = async (page: Page, colour: Rgb) => {
  await page.locator('.line-chart canvas').waitFor()
  return painted(page, colour)
}

const enter = async (page: Page, name: string) => {
  await page.goto(`${origin}/login`)
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByText('全市进展').first().waitFor()
}

const lightBlue: Rgb = [11, 87, 194]
const darkBlue: Rgb = [120, 174, 255]

test('the city reads its dashboard on a phone: the line is really drawn, and three taps lead to the rows of a district', async () => {
  const context = await newScreen(browser, { mobile: true, reducedMotion: true })
  const page = await context.newPage()
  const hands = h5Hands(page, 'dashboard')
  await enter(page, '许知行')
  await page.goto(`${origin}/dashboard`)
  await hands.sees('累计聘任')
  expect(await drawn(page, lightBlue)).toBeGreaterThan(200)
  expect(await page.locator('.line-chart[role=img]').getAttribute('aria-label')).toMatch(/每月解决的难题.*月/)
  await hands.shot('light')

  const { me, taps } = counted(hands)
  await me.tap('临淄区，')
  await me.tap('看名单')
  await hands.sees(/共 \d+ 行|已列 \d+ 行|这里一行都没有/)
  expect(taps()).toBeLessThanOrEqual(3)
  expect(new URL(page.url()).search).toContain('region=370305')
  await page.goBack()
  await hands.sees('累计聘任')

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.documentElement.classList.contains('theme-dark'))
  await page.waitForFunction(() => document.querySelector('.line-chart canvas'))
  expect(await drawn(page, darkBlue)).toBeGreaterThan(200)
  await hands.shot('dark')
  await context.close()
})

test('a filter stands in the address, and an unchanged dashboard is read again for nothing', async () => {
  const context = await newScreen(browser, { reducedMotion: true })
  const page = await context.newPage()
  const hands = h5Hands(page, 'dashboard-desk')
  await enter(page, '许知行')
  await page.goto(`${origin}/dashboard`)
  await hands.tap('全市')
  await page.getByRole('dialog').getByRole('button', { name: '临淄区' }).click()
  await hands.sees(/临淄区，数据截至/)
  expect(new URL(page.url()).search).toBe('?region=370305')
  const again = page.waitForResponse((response) => response.url().includes('/api/dashboard?'))
  await page.reload()
  await hands.sees(/临淄区，数据截至/)
  // a browser tells a page 200 and the network 304: what came over the line is headers only
  const { responseBodySize } = await (await again).request().sizes()
  expect(responseBodySize).toBe(0)
  await context.close()
})
