import { filings } from '@kefutong/contract/filing/endpoints'
import FilingEditPage from '@/expert/filing-edit/index'
import { call } from '@/platform/call'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(30_000)

let page: OpenPage
let id: string
beforeEach(async () => {
  await enterAs('expert')
  id = (await call(filings.start, {})).id
  page = await openPage(FilingEditPage, { id })
  await page.sees('下一步，填企业')
})
afterEach(() => {
  page.close()
  asGuest()
})

const stored = async () => (await call(filings.read, { id })).form.expert

/** As another device does it. */
const elsewhere = async (change: Record<string, string>) => {
  const { version, form } = await call(filings.read, { id })
  await call(filings.save, { id, version, form: { ...form, expert: { ...form.expert, ...change } } })
}

test('a field is saved as it is typed, without any button', async () => {
  await page.type('院系', '化学工程系')
  await page.sees('保存中')
  await page.sees('已自动保存')
  expect(await stored()).toMatchObject({ department: '化学工程系' })
})

test('what another device wrote in another field is taken in, and nothing typed here is lost', async () => {
  await elsewhere({ position: '别处写的职务' })
  await page.type('院系', '这里写的院系')
  await page.sees('已自动保存')
  expect(await stored()).toMatchObject({ department: '这里写的院系', position: '别处写的职务' })
  expect(((await page.field('职务')) as HTMLInputElement).value).toBe('别处写的职务')
})

test('two devices on one field: the person chooses, and what was typed can be kept', async () => {
  await elsewhere({ department: '别处写的院系' })
  await page.type('院系', '这里写的院系')
  await page.sees('这份草稿刚在别处改过')
  expect(await stored()).toMatchObject({ department: '别处写的院系' })
  await page.press('查看最新内容')
  await page.sees('已换成最新内容')
  expect(((await page.field('院系')) as HTMLInputElement).value).toBe('别处写的院系')
  await page.press('换回我填的')
  await page.sees('已自动保存')
  expect(await stored()).toMatchObject({ department: '这里写的院系' })
})

test('a step with a fault is not left: the fault stands beside its field', async () => {
  await page.type('手机号', '138 0000 053')
  await page.press('下一步，填企业')
  await page.sees('手机号少 1 位，请填 11 位手机号')
  expect(await page.field('研究方向')).toBeTruthy()
})
