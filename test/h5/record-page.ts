import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Hands } from '../journey/hands'

type Seen = { context: BrowserContext; page: Page; me: Hands }

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#0B57C2' } })
    .png()
    .toBuffer()

/** A photo is added on the record's own page while there is no network, goes when there is one, and is deleted there. */
export const photosOnRecord = async ({ context, page, me }: Seen, origin: string, id: string) => {
  await page.goto(`${origin}/service-log?id=${id}`)
  await me.sees('选填，可再加 9 个')
  await context.setOffline(true)
  const chooser = page.waitForEvent('filechooser')
  await me.tap('添加照片或材料')
  await (await chooser).setFiles({ name: '现场.png', mimeType: 'image/png', buffer: await picture() })
  await me.sees('已存到手机，联网后自动上传')
  await me.shot('record-photo-kept')
  await context.setOffline(false)
  await me.tap('删除 现场.png')
  await me.sees('删除这个文件吗')
  await me.tap('删除')
  await me.sees('选填，可再加 9 个')
}

/** From a list that was searched to a record and back: the list stands as it was left. */
export const backToList = async ({ page, me }: Seen, origin: string, says: string) => {
  await page.goto(`${origin}/service-logs`)
  await me.type('说明、专家', says.slice(0, 4))
  await page.getByText(says).filter({ visible: true }).first().click()
  await me.sees('办理进度')
  await page.goBack()
  await me.sees(says)
  return page.locator('input').filter({ visible: true }).first().inputValue()
}
