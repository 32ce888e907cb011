import { Current } from '@tarojs/runtime'
import TestUtils from '@tarojs/test-utils-react'
import type { FunctionComponent } from 'react'

const utils = new TestUtils()

const until = async <Found>(find: () => Found | undefined | null | false, what: string): Promise<Found> => {
  for (let tries = 0; tries < 800; tries += 1) {
    const found = find()
    if (found) return found
    await utils.act(async () => new Promise((resolve) => setTimeout(resolve, 25)))
  }
  throw new Error(`等不到${what}。页面上是：\n${document.body.textContent}`)
}

const named = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, '')
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]

/** A page mounted by Taro's own test utilities, used the way a person would: by what stands on it. */
export const openPage = async (Page: FunctionComponent, params: Record<string, string> = {}) => {
  Current.router = { path: '', params } as never
  await utils.mount(Page as never)

  const press = async (name: string | RegExp) => {
    const fits = (element: Element) =>
      typeof name === 'string' ? named(element) === name.replace(/\s+/g, '') : name.test(named(element))
    const target = await until(() => all('button, a, [role=button]').find(fits), `“${name}”按钮`)
    await utils.act(async () => target.click())
  }
  const field = (label: string) =>
    until(() => {
      const mark = all('label').find((one) => named(one).startsWith(label))
      const id = mark?.getAttribute('for')
      return (id && document.getElementById(id)) || mark?.querySelector<HTMLInputElement>('input, textarea, select')
    }, `“${label}”这一项`)
  const type = async (label: string, text: string) => {
    const input = (await field(label)) as HTMLInputElement
    const kind =
      input.tagName === 'TEXTAREA'
        ? HTMLTextAreaElement
        : input.tagName === 'SELECT'
          ? HTMLSelectElement
          : HTMLInputElement
    await utils.act(async () => {
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
    })
    await utils.act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  }
  const sees = (text: string | RegExp) =>
    until(
      () =>
        typeof text === 'string'
          ? document.body.textContent?.includes(text)
          : text.test(document.body.textContent ?? ''),
      `“${text}”`,
    )

  return { press, field, type, sees, until, text: () => document.body.textContent ?? '', close: () => utils.unmout() }
}

export type OpenPage = Awaited<ReturnType<typeof openPage>>
