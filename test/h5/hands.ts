import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Hands } from '../journey/hands'

const shots = process.env.SHOTS

const words = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** A browser used by the names and labels on its page. */
export const h5Hands = (page: Page, prefix = 'h5'): Hands => {
  const shown = () => page.evaluate(() => document.body.innerText)
  const pressable = (name: string | RegExp) =>
    (['button', 'link', 'radio', 'checkbox'] as const)
      .map((role) => page.getByRole(role, { name, exact: true }))
      .reduce((found, other) => found.or(other))
      .filter({ visible: true })
  /** the whole name when something bears it, else what begins with it: a big button also says what it costs */
  const tap = async (name: string) => {
    const begins = pressable(words(name))
    await begins.first().waitFor()
    const whole = pressable(name)
    const place = ((await whole.count()) > 0 ? whole : begins).first()
    await place.click().catch(async (error) => {
      throw new Error(`点不到“${name}”：${error}\n${page.url()} 上是：\n${await shown()}`)
    })
  }
  const field = (label: string) =>
    page.getByLabel(words(label)).and(page.locator('input, textarea, select')).filter({ visible: true }).first()
  return {
    tap,
    touch: (text) => page.getByText(text).filter({ visible: true }).first().click(),
    answer: (name) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
    dismiss: () => page.getByRole('dialog').getByRole('button', { name: '关闭' }).click(),
    type: async (label, value) => {
      await field(label).fill(value)
      await field(label).blur()
    },
    day: async (label, value) => {
      await field(label).fill(value)
      await field(label).blur()
    },
    pick: async (label, option) => void (await field(label).selectOption({ label: option })),
    tick: async (name) =>
      page
        .getByRole('checkbox', { name: words(name) })
        .first()
        .check(),
    attach: async (kind, { name, bytes }) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: `上传${kind}` }).click()
      await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    },
    sees: async (text) => {
      const there = page.getByText(text).filter({ visible: true }).first().waitFor()
      await there.catch(async () => {
        if (shots) await page.screenshot({ path: path.join(shots, `${prefix}-lost.png`) })
        throw new Error(`等不到“${String(text)}”。${page.url()} 上是：\n${await page.textContent('body')}`)
      })
    },
    reads: async (pattern) => pattern.exec(await shown())?.[0] ?? '',
    lacks: async (text) => {
      if ((await shown()).includes(text)) throw new Error(`“${text}”不该出现在 ${page.url()}`)
    },
    shot: async (name) => {
      if (!shots) return
      mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: path.join(shots, `${prefix}-${name}.png`), fullPage: false })
    },
  }
}
