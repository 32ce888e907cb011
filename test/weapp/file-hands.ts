import type { FileHands } from '../journey/sheets'
import { weappHands } from './hands'
import type { WeappApp } from './host'

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands that take what WeChat's reader opens, and choose files out of a conversation. */
export const fileHands = (app: WeappApp, prefix: string): FileHands => ({
  ...weappHands(app, prefix),
  brings: (name) => app.documentBy(name),
  gives: async (name, { name: file, bytes }) => {
    await app.chooseFiles([{ name: file, type: sheet, bytes }])
    await app.tap(name)
  },
})
