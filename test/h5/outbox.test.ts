import { filings } from '@kefutong/contract/filing/endpoints'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { bundled } from '../outbox/bundle'
import { holderOf } from '../outbox/holder'
import type { Holder, kit } from '../outbox/kit'
import { openWorld, type TestWorld } from '../world'

jest.setTimeout(120_000)

declare global {
  interface Window {
    kit: typeof kit
  }
}

let world: TestWorld
let browser: Browser
let script: string
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00' })
  browser = await launchBrowser()
  const entry = `import { kit } from '${__dirname.replace(/h5$/, 'outbox/kit')}'; window.kit = kit; kit.startOutbox()`
  script = await bundled({ twin: 'h5', entry, api: '' })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.close()
})

/** A browser in which the platform runs on the API's own address, network or not. */
const device = async () => {
  const context = await newScreen(browser, { mobile: true })
  await context.route('**/kit', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><script src="/kit.js"></script>',
    }),
  )
  await context.route('**/kit.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  return context
}

const tab = async (context: BrowserContext) => {
  const page = await context.newPage()
  await page.goto(`${world.origin}/kit`)
  return page
}

const sees = async (page: Page, words: RegExp) => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (words.test(await page.evaluate(() => window.kit.told()))) return
    await page.waitForTimeout(50)
  }
  throw new Error(`等不到 ${words}：${await page.evaluate(() => window.kit.told())}`)
}

const write = async (page: Page, holder: Holder, filing: string, direction: string) =>
  page.evaluate(
    async ([who, id, text]) => {
      window.kit.be(who)
      const picture = document.createElement('canvas')
      picture.getContext('2d')?.fillRect(0, 0, 40, 40)
      const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'))
      if (!blob) throw new Error('no picture')
      return window.kit.save(id, text, { path: '', name: '现场.png', bytes: blob.size, blob })
    },
    [holder, filing, direction] as const,
  )

const attachments = (id: string) =>
  world.db.selectFrom('attachment').select(['name', 'bytes']).where('filing_id', '=', id).execute()

const keptFiles = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kefutong')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('files').objectStore('files').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )

const withoutLocks = (context: BrowserContext) =>
  context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))

const takes = (page: Page) =>
  page.evaluate(() => {
    let done = false
    return window.kit
      .alone('a name', async () => {
        done = true
      })
      .then((alone) => alone && done)
  })

/** Holds the name for as long as its page is open. */
const holds = (page: Page) =>
  page.evaluate(() => new Promise<void>((begun) => void window.kit.alone('a name', () => new Promise(() => begun()))))

const soon = async (page: Page, holds: () => Promise<boolean>, what: string) => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error(what)
    await page.waitForTimeout(50)
  }
}

test.each([
  ['Web Locks', true],
  ['leases', false],
])('a name that one tab works under is no other tab’s until that tab is gone: %s', async (_how, locks) => {
  const context = await device()
  if (!locks) await withoutLocks(context)
  const [first, second] = [await tab(context), await tab(context)]
  await holds(first)
  expect(await takes(second)).toBe(false)
  await first.goto('about:blank')
  await soon(second, () => takes(second), '离开的页签还占着')
  await context.close()
})

test('a tab that crashed keeps its lease for half a minute, and no longer when the clock is set', async () => {
  const context = await device()
  await withoutLocks(context)
  const page = await tab(context)
  const crash = () =>
    page.evaluate(() =>
      localStorage.setItem('lease:a name', JSON.stringify({ by: 'gone', until: Date.now() + 29_000 })),
    )
  const clock = (ms: number) =>
    page.evaluate((by) => {
      const real = performance.timeOrigin + performance.now()
      Date.now = () => real + by
    }, ms)
  await clock(0)
  await crash()
  expect(await takes(page)).toBe(false)
  await clock(60_000)
  expect(await takes(page)).toBe(true)
  await clock(0)
  await crash()
  await clock(-86_400_000)
  expect(await takes(page)).toBe(true)
  await context.close()
})

test.each([
  ['Web Locks', true],
  ['leases, where a page has no Web Locks', false],
])(
  'a text and its photograph outlive a reload without a network, and two tabs send them once: %s',
  async (_how, locks) => {
    const holder = await holderOf(world, world.expert)
    const { id } = await world.expert.ask(filings.start, {})
    const context = await device()
    if (!locks) await withoutLocks(context)
    const first = await tab(context)
    await context.setOffline(true)
    expect(await write(first, holder, id, '高温陶瓷')).toEqual({ kept: true })
    await sees(first, /等着 1：高温陶瓷·waiting·1 个文件。提交成功 。/)
    await first.reload()
    await sees(first, /等着 1：高温陶瓷·waiting·1 个文件/)
    expect(await keptFiles(first)).toBe(1)
    const second = await tab(context)
    await context.setOffline(false)
    for (const page of [first, second]) await sees(page, /等着 0：。提交成功 高温陶瓷。/)
    expect((await world.expert.ask(filings.read, { id })).form).toMatchObject({ expert: { direction: '高温陶瓷' } })
    expect(await attachments(id)).toMatchObject([{ name: '现场.png' }])
    expect(await keptFiles(first)).toBe(0)
    await context.close()
  },
)

test('a tab closed in the middle of an upload leaves it to the next one', async () => {
  const holder = await holderOf(world, world.colleague)
  const { id } = await world.colleague.ask(filings.start, {})
  const context = await device()
  const first = await tab(context)
  let arrived: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    arrived = resolve
  })
  // the first upload reaches the API, its answer reaches nobody
  await context.route('**/attachments', async (route) => {
    await route.fetch()
    arrived()
  })
  await write(first, holder, id, '低温电解')
  await begun
  await first.close()
  await context.unroute('**/attachments')
  const second = await tab(context)
  await sees(second, /等着 0：。提交成功 低温电解。/)
  expect(await attachments(id)).toHaveLength(1)
  await context.close()
})
