import type { Locator, Page } from 'playwright-core'
import { until } from './poll'

/** A place on the screen: visible words, or a CSS selector beginning with '.', '#' or '['. */
export type Target = string | RegExp

const isSelector = (target: Target): target is string => typeof target === 'string' && /^[.#[]/.test(target)

const FIELDS = 'input,textarea'
const PICKERS = 'picker'

/** Everything selected and typed over at one go: between two steps a touch on its way could set the caret and undo the selection. */
const replace = (field: HTMLElement, value: string) => {
  const input = field as HTMLInputElement
  input.focus()
  input.select()
  document.execCommand(value ? 'insertText' : 'delete', false, value)
}

/** Finding and touching as a person does: by what is written on the screen. */
export const makeHands = (page: Page, timeout: number, look: () => Promise<string>) => {
  let marks = 0
  const body = page.locator('body')
  const found = (target: Target) =>
    (isSelector(target)
      ? body.locator(target)
      : body.getByText(target, { exact: true }).or(body.locator(`[aria-label=${JSON.stringify(String(target))}]`))
    ).filter({ visible: true })

  const see = async (target: Target, nth = 0): Promise<Locator> => {
    const place = found(target).nth(nth)
    const why = async () =>
      `屏幕上没有「${String(target)}」${nth ? `的第 ${nth + 1} 处` : ''}。屏幕上是：\n${await look()}`
    await until(async () => (await place.count()) > 0, timeout, why)
    return place
  }

  const field = async (target: string, kinds: string): Promise<Locator> => {
    if (isSelector(target)) {
      const place = await see(target)
      const inner = place.locator(kinds).first()
      return (await inner.count()) ? inner : place
    }
    marks += 1
    const mark = String(marks)
    const ask = () =>
      page.evaluate(([words, wanted, name]) => window.__host.mark(words, wanted, name), [target, kinds, mark] as const)
    await until(ask, timeout, async () => `没有找到「${target}」对应的输入框。屏幕上是：\n${await look()}`)
    return page.locator(`[data-host-mark="${mark}"]`)
  }

  const tap = async (target: Target, nth = 0) => (await see(target, nth)).tap({ timeout })

  const type = async (target: string, value: string) => {
    const place = await field(target, FIELDS)
    await place.tap({ timeout })
    await place.evaluate(replace, value)
    await place.blur()
  }

  const value = async (target: string) => (await field(target, FIELDS)).inputValue()

  const choose = async (column: number, words: string) => {
    const options = page.locator('.host-column').nth(column).locator('.host-option')
    const option = options.filter({ hasText: new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }).first()
    const seen = async () =>
      `选择器第 ${column + 1} 列没有「${words}」，有：${(await options.allInnerTexts()).slice(0, 40).join('、')}`
    await until(async () => (await option.count()) > 0, timeout, seen)
    await option.tap({ timeout })
  }

  /** '2026-09-01' and '2026-09' are dates, '08:30' a time; otherwise the words of one column each. */
  const wheels = (wanted: string | string[]) => {
    if (Array.isArray(wanted)) return wanted
    if (/^\d{4}-\d{2}(-\d{2})?$/.test(wanted))
      return wanted.split('-').map((part, at) => `${Number(part)}${['年', '月', '日'][at]}`)
    const time = /^(\d{2}):(\d{2})$/.exec(wanted)
    return time ? [`${time[1]}时`, `${time[2]}分`] : [wanted]
  }

  const pick = async (target: string, wanted: string | string[]) => {
    await (await field(target, PICKERS)).tap({ timeout })
    for (const [column, words] of wheels(wanted).entries()) await choose(column, words)
    await page.locator('.host-sheet .host-confirm').tap({ timeout })
  }

  return { see, tap, type, value, pick }
}
