import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Hands } from '../journey/hands'

const shots = process.env.SHOTS

const words = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** A browser used by the names and labels on its page. */
export const h5Hands = (page: Page, prefix = 'h5'): Hands => {
  const visible = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      .or(page.getByRole('radio', { name, exact: true }))
      .or(page.getByRole('checkbox', { name, exact: true }))
      .or(page.getByText(name, { exact: true }))
      .filter({ visible: true })
  const field = (label: string) => page.getByLabel(words(label)).and(page.locator('input, textarea, select')).filter({ visible: true }).first()
  return {
    tap: async (name) => visible(name).first().click(),
    type: async (label, value) => {
      await field(label).fill(value)
      await field(label).blur()
    },
    day: async (label, value) => {
      await field(label).fill(value)
      await field(label).blur()
    },
    pick: async (label, option) => void (await field(label).selectOption({ label: option })),
    tick: async (name) => page.getByRole('checkbox', { name: words(name) }).first().check({ force: true }),
    attach: async (kind, { name, bytes }) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: `上传${kind}` }).click()
      await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    },
    sees: async (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    shot: async (name) => {
      if (!shots) return
      mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: path.join(shots, `${prefix}-${name}.png`), fullPage: false })
    },
  }
}
