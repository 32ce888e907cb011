import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { FileHands } from '../journey/sheets'
import { h5Hands } from './hands'

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands that take what the browser downloads and answer its file chooser. */
export const fileHands = (page: Page, prefix: string): FileHands => {
  const me = h5Hands(page, prefix)
  return {
    ...me,
    brings: async (name) => {
      const coming = page.waitForEvent('download')
      await me.tap(name)
      return readFile(await (await coming).path())
    },
    gives: async (name, file) => {
      const asking = page.waitForEvent('filechooser')
      await me.tap(name)
      await (await asking).setFiles({ name: file.name, mimeType: sheet, buffer: Buffer.from(file.bytes) })
    },
  }
}
