import { takeaways } from '@kefutong/contract/export'
import { platforms } from '@kefutong/contract/platform'
import ExportPage from '@/bureau/export/index'
import ImportPage from '@/bureau/import/index'
import RegisterEditPage from '@/bureau/register-edit/index'
import RegistersPage from '@/bureau/registers/index'
import { call } from '@/platform/call'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

const name = '页面上登记的中试平台'

test('the form says what is missing, and what is registered stands in its list', async () => {
  await enterAs('city')
  page = await openPage(RegisterEditPage, { kind: 'platform' })
  await page.sees('平台名称')
  await page.press('登记平台')
  await page.sees('请选择平台类型')
  page.close()
  const form = { kind: 'pilot-base', level: 'city', regionCode: '370303', recognisedOn: '2025-03-01' } as const
  await call(platforms.add, { name, ...form })
  page = await openPage(RegistersPage)
  await page.sees(name)
  await page.sees('登记平台')
  await page.press('成果')
  await page.sees('登记成果')
})

test('the import offers what this office may bring', async () => {
  await enterAs('county')
  page = await openPage(ImportPage)
  await page.sees('选择文件试导入')
  await page.sees('创新平台')
  expect(page.text()).not.toContain('过往备案')
})

test('an export that was asked for can be taken, and another one needs its purpose', async () => {
  await enterAs('city')
  await call(takeaways.ask, { list: 'enterprise', purpose: '年度工作总结' })
  page = await openPage(ExportPage)
  await page.sees('用途：年度工作总结')
  await page.sees('可以下载')
  await page.press('提出导出')
  await page.sees('请写明用途')
})
