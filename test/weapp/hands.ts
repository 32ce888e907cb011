import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Hands } from '../journey/hands'
import type { WeappApp } from './host'

const shots = process.env.SHOTS

/** The mini-program used by the words on its screen. */
export const weappHands = (app: WeappApp, prefix = 'weapp'): Hands => ({
  tap: (name) => app.tap(name),
  touch: (words) => app.tap(words),
  answer: (name) => app.page().locator('.sheet-foot').getByText(name, { exact: true }).filter({ visible: true }).tap(),
  dismiss: () => app.tap('.shut'),
  type: (label, value) => app.type(label, value),
  day: (label, value) => app.pick(label, value),
  pick: (label, option) => app.pick(label, option),
  tick: (name) => app.tap(name),
  attach: async (kind, { name, bytes }) => {
    await app.chooseFiles([{ name, type: 'application/pdf', bytes }])
    await app.tap(`上传${kind}`)
    await app.tap('PDF 或聊天里的文件')
  },
  sees: (text) => app.waitFor(text),
  reads: async (pattern) => pattern.exec(await app.text())?.[0] ?? '',
  lacks: async (text) => {
    if ((await app.text()).includes(text)) throw new Error(`“${text}”不该出现在 ${await app.route()}`)
  },
  shot: async (name) => {
    if (!shots) return
    mkdirSync(shots, { recursive: true })
    await app.screenshot(path.join(shots, `${prefix}-${name}.png`))
  },
})
