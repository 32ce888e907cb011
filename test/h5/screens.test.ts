import { readFileSync } from 'node:fs'
import type { Result } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newScreen } from '../browser/chromium'
import { startDemoApi, stopDemoApi } from '../setup/demo-api'

jest.setTimeout(240_000)

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let origin: string
let browser: Browser
beforeAll(async () => {
  origin = await startDemoApi()
  browser = await launchBrowser()
}, 90_000)
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
      '/i/AAAAAAAAAAAAAAAAAAAAAA',
      '/nowhere',
    ],
  },
  expert: {
    name: '裴知遥',
    screens: ['/', '/work', '/inbox', '/me', '/filings', '/filing?id=:filing', '/filing-edit?id=:filing', '/year'],
  },
  enterprise: { name: '田工', screens: ['/', '/confirm', '/filing?id=:filing'] },
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
      '/year?expert=:expert',
    ],
  },
  sysadmin: { name: '管弦', screens: ['/', '/schedule'] },
}

const modes = [
  { mode: '浅色和深色', mobile: true, elder: false },
  { mode: '长辈版', mobile: true, elder: true },
  { mode: '大屏', mobile: false, elder: false },
]

/** Who works at a desk. */
const desks: readonly string[] = ['expert', 'county', 'sysadmin']

/** Shown whole: nothing grey, nothing turning. */
const settle = async (page: Page) => {
  await page.waitForFunction(
    () => !document.querySelector('.sk, .spin') && (document.body.textContent ?? '').trim().length > 10,
  )
  await page.waitForTimeout(250)
}

const idsFor = async (page: Page) => {
  const token = await page.evaluate(() => JSON.stringify(localStorage))
  const found = /"token\\*":\\*"([\w-]{43})/.exec(token)?.[1]
  const ask = async (at: string) => {
    const answer = await fetch(`${origin}/api${at}`, { headers: found ? { authorization: `Bearer ${found}` } : {} })
    return answer.ok ? ((await answer.json()) as { items: Array<{ id: string }> }).items[0]?.id : undefined
  }
  return {
    ':filing': await ask('/filings?limit=1'),
    ':expert': await ask('/experts?limit=1'),
    ':enterprise': await ask('/enterprises?limit=1'),
  }
}

const options = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
}

const worst = async (page: Page, where: string) => {
  const violations: Result[] = await page.evaluate(
    async (given) =>
      (
        await (window as unknown as { axe: { run: (given: object) => Promise<{ violations: Result[] }> } }).axe.run(
          given,
        )
      ).violations,
    options,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

const look = async (page: Page, at: string, alsoDark: boolean) => {
  await page.goto(`${origin}${at}`)
  await settle(page)
  await page.evaluate(axe)
  const faults = await worst(page, at)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (over > 1) faults.push(`${at} 横向多出 ${over} 像素`)
  if (!alsoDark) return faults
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.documentElement.classList.contains('theme-dark'))
  faults.push(...(await worst(page, `${at} 深色`)))
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

const cases = Object.entries(visits).flatMap(([who, visit]) =>
  modes.filter(({ mobile }) => mobile || desks.includes(who)).map((mode) => ({ who, ...visit, ...mode })),
)

test.each(cases)('$who、$mode：没有严重的无障碍问题，也没有横向滚动', async ({ name, screens, mobile, elder }) => {
  const context = await newScreen(browser, { mobile, reducedMotion: true, ...(mobile && { height: 2400 }) })
  const page = await context.newPage()
  await page.goto(`${origin}/login`)
  if (name) {
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click()
    await page.getByText('全市进展').first().waitFor()
  }
  if (elder) {
    await page.goto(`${origin}/`)
    await page.getByText('长辈版').first().click()
  }
  const ids = await idsFor(page)
  const faults: string[] = []
  for (const screen of screens) {
    faults.push(
      ...(await look(
        page,
        screen.replace(/:\w+/, (word) => ids[word as keyof typeof ids] ?? word),
        mobile && !elder,
      )),
    )
  }
  await context.close()
  expect(faults).toEqual([])
})
