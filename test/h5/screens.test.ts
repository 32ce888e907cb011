import { readFileSync } from 'node:fs'
import { helpCodes } from '@kefutong/contract/help-code'
import { sessions } from '@kefutong/contract/session'
import type { Result } from 'axe-core'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { cutOff } from '../browser/cut-off'
import { built } from '../setup/await-build'
import { startDemoApi, stopDemoApi } from '../setup/demo-api'
import { actorAt } from '../world/actor'

jest.setTimeout(480_000)

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let origin: string
let browser: Browser
let code: string
beforeAll(async () => {
  await built('h5')
  origin = await startDemoApi()
  browser = await launchBrowser()
  code = await codeOfTheCity()
}, 900_000)
afterAll(async () => {
  await browser.close()
  await stopDemoApi()
})

type Who = { name: string | undefined; screens: readonly string[] }

/** Every screen, by somebody who has business there; `:filing` and the like are ids of the demo city. */
const visits: Record<string, Who> = {
  guest: {
    name: undefined,
    screens: [
      '/',
      '/login',
      '/complaint',
      '/about',
      '/privacy',
      '/display',
      '/work',
      '/inbox',
      '/me',
      '/figure?id=experts.in-force',
      '/public',
      '/public?month=2020-01',
      '/i/AAAAAAAAAAAAAAAAAAAAAA',
      '/nowhere',
      '/need',
      '/n/:code',
      '/n/AAAAAAAAAAAAAAAAAAAAAA',
      '/need-done',
      '/track',
    ],
  },
  expert: {
    name: '裴知遥',
    screens: [
      '/',
      '/work',
      '/inbox',
      '/me',
      '/filings',
      '/filing?id=:filing',
      '/filing-edit?id=:filing',
      '/year',
      '/needs',
      '/my-matches',
    ],
  },
  enterprise: {
    name: '田工',
    screens: [
      '/',
      '/confirm',
      '/filing?id=:filing',
      '/need-new',
      '/my-needs',
      '/my-codes',
      '/need-record?id=:asked',
      '/need-edit?id=:asked',
    ],
  },
  writer: {
    name: '周明远',
    screens: ['/service-log-new', '/service-logs', '/service-log?id=:log', '/outbox', '/figure?id=problems.total'],
  },
  confirmer: { name: '孙经理', screens: ['/confirm', '/service-log?id=:log', '/service-log-new', '/year'] },
  commissioner: {
    name: '岑知远',
    screens: [
      '/',
      '/pool',
      '/need-record?id=:raised',
      '/match?id=:verified',
      '/visits',
      '/visit-new',
      '/visit?id=:visit',
    ],
  },
  city: {
    name: '许知行',
    screens: [
      '/watch',
      '/codes',
      '/dashboard',
      '/map',
      '/chain',
      '/funnel',
      '/metric?id=experts.in-force',
      '/metric?id=appointments.total',
    ],
  },
  employer: { name: '钟科长', screens: ['/', '/work'] },
  county: {
    name: '程砚',
    screens: [
      '/',
      '/review',
      '/people',
      '/registers',
      '/register-edit?kind=project',
      '/import',
      '/export',
      '/filing?id=:filing',
      '/expert?id=:expert',
      '/enterprise?id=:enterprise',
      '/service-logs',
      '/service-log?id=:log',
      '/year?expert=:expert',
    ],
  },
  sysadmin: { name: '管弦', screens: ['/', '/schedule'] },
}

/** Who works at a desk. */
const desks: readonly string[] = ['expert', 'county', 'city', 'commissioner', 'sysadmin']

/** The token of one of the city's help codes, which only those who make them can read. */
const codeOfTheCity = async () => {
  const { token } = await actorAt(origin)('', '', '').ask(sessions.byDemo, { id: 'city', audience: 'h5' })
  const { items } = await actorAt(origin)('', token, '').ask(helpCodes.list, {})
  return items[0]?.url?.split('/').at(-1) ?? ''
}

/** A page that knows whether it still waits for an answer. */
const opened = async (context: BrowserContext) => {
  await context.addInitScript({ content: axe })
  const page = await context.newPage()
  const waiting = new Set<Request>()
  page.on('request', (request) => waiting.add(request))
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  const frames = () =>
    page.evaluate(() => new Promise<void>((next) => requestAnimationFrame(() => requestAnimationFrame(() => next()))))
  /** Shown whole: nothing grey, nothing turning, nothing on its way. */
  const settle = async () => {
    for (;;) {
      await page.waitForFunction(
        () => !document.querySelector('.sk, .spin, #shell') && (document.body.textContent ?? '').trim().length > 10,
      )
      await frames()
      if (waiting.size === 0) return
      await page.waitForTimeout(20)
    }
  }
  const visit = async (at: string) => {
    waiting.clear()
    await page.goto(`${origin}${at}`)
    await settle()
  }
  return { page, visit }
}
type Opened = Awaited<ReturnType<typeof opened>>

const idsFor = async (page: Page) => {
  const token = await page.evaluate(() => JSON.stringify(localStorage))
  const found = /"token\\*":\\*"([\w-]{43})/.exec(token)?.[1]
  const ask = async (at: string) => {
    const answer = await fetch(`${origin}/api${at}`, { headers: found ? { authorization: `Bearer ${found}` } : {} })
    return answer.ok ? ((await answer.json()) as { items: Array<{ id: string }> }).items[0]?.id : undefined
  }
  return {
    ':code': code,
    ':filing': await ask('/filings?limit=1'),
    ':expert': await ask('/experts?limit=1'),
    ':enterprise': await ask('/enterprises?limit=1'),
    ':log': await ask('/service-logs?limit=1'),
    ':asked': await ask('/needs?limit=1&group=mine'),
    ':raised': await ask('/needs?limit=1&group=to-verify'),
    ':verified': await ask('/needs?limit=1&group=pool'),
    ':visit': await ask('/visits?limit=1'),
  }
}

const everything = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const
/** A theme changes colours and nothing else: of those rules, the two that look at them. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const

const worst = async (page: Page, where: string, runOnly: typeof everything | typeof colours) => {
  const violations: Result[] = await page.evaluate(
    async (given) =>
      (
        await (window as unknown as { axe: { run: (given: object) => Promise<{ violations: Result[] }> } }).axe.run(
          given,
        )
      ).violations,
    { resultTypes: ['violations'], runOnly },
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

type Switch = (on: boolean) => Promise<void>

const look = async ({ page, visit }: Opened, at: string, mode: string, elder?: Switch) => {
  await visit(at)
  const faults = await worst(page, `${at} ${mode}`, everything)
  const tooWide = async (how: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 1) faults.push(`${at} ${how} 横向多出 ${over} 像素`)
    const cut = await page.evaluate(cutOff)
    if (cut.length > 0) faults.push(`${at} ${how} 字被切掉：${cut.join('、')}`)
  }
  await tooWide(mode)
  if (!elder) return faults
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.documentElement.classList.contains('theme-dark'))
  faults.push(...(await worst(page, `${at} 深色`, colours)))
  await page.emulateMedia({ colorScheme: 'light' })
  await elder(true)
  faults.push(...(await worst(page, `${at} 长辈版`, everything)))
  await tooWide('长辈版')
  await elder(false)
  return faults
}

/** 长辈版 pressed in another page of the same browser: the one in front follows. */
const switchIn = async (context: BrowserContext, { page }: Opened): Promise<Switch> => {
  const other = await opened(context)
  await other.visit('/')
  // a page behind another hardly draws
  await page.bringToFront()
  const follows = (on: boolean) =>
    page.waitForFunction((on) => document.documentElement.classList.contains('scale-elder') === on, on)
  return async (on) => {
    await other.page
      .getByText(on ? '长辈版' : '标准版')
      .first()
      .evaluate((button: HTMLElement) => button.click())
    await follows(on)
  }
}

const logIn = async ({ page, visit }: Opened, name: string) => {
  await visit('/login')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByText('全市进展').first().waitFor()
}

const inTurn = async (screens: readonly string[], see: (at: string) => Promise<string[]>) => {
  const faults: string[] = []
  for (const at of screens) faults.push(...(await see(at)))
  return faults
}

test.each(Object.entries(visits))(
  '%s：没有严重的无障碍问题，没有横向滚动，没有字被切掉',
  async (who, { name, screens }) => {
    const context = await newScreen(browser, { mobile: true, reducedMotion: true, height: 2400 })
    const phone = await opened(context)
    await phone.visit('/login')
    if (name) await logIn(phone, name)
    const ids = await idsFor(phone.page)
    const named = screens.map((screen) => screen.replace(/:\w+/, (word) => ids[word as keyof typeof ids] ?? word))
    // the same person sits down at a desk: no second log-in
    const kept = desks.includes(who) ? { context: { storageState: await context.storageState() } } : undefined
    const onDesk = async () => {
      if (!kept) return []
      const room = await newScreen(browser, { reducedMotion: true, ...kept })
      const desk = await opened(room)
      const faults = await inTurn(named, (at) => look(desk, at, '大屏'))
      await room.close()
      return faults
    }
    const elder = await switchIn(context, phone)
    const faults = await Promise.all([inTurn(named, (at) => look(phone, at, '浅色', elder)), onDesk()])
    await context.close()
    expect(faults.flat()).toEqual([])
  },
)
