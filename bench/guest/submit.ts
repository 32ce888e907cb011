import type { Browser } from 'playwright-core'
import { type Address, open } from '../page/visit'
import { watched } from '../page/watch'

/** From the scan to the number; every touch is counted by the page itself. */
export const submit = async (browser: Browser, address: Address) => {
  const from = performance.now()
  const { context, page } = await open(browser, address)
  for (const [label, text] of [
    ['难题是什么', '压力传感器零点漂移超标，换了两批胶都没有改善'],
    ['联系手机', '13700000066'],
  ] as const) {
    const field = page.getByLabel(label)
    await field.tap()
    await field.fill(text)
  }
  await page.getByRole('button', { name: '提交需求' }).tap()
  await page.getByText('需求编号').waitFor()
  const { taps } = await watched(page)
  await context.close()
  return { taps, seconds: (performance.now() - from) / 1000 }
}
