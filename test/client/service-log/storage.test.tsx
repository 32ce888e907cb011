import { complaints } from '@kefutong/contract/complaint'
import ServiceLogNewPage from '@/expert/service-log-new/index'
import { enqueue, newDeedId } from '@/platform/outbox'
import { look } from '@/platform/outbox/mirror'
import { gauge } from '@/platform/storage-gauge'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(60_000)

const room = Storage.prototype.setItem
let page: OpenPage
beforeEach(() => enterAs('expert'))
afterEach(() => {
  Storage.prototype.setItem = room
  page.close()
  asGuest()
  localStorage.clear()
  look()
})

/** Fills the device until somebody would be told. */
const fill = async () => {
  for (let at = 0; !(await gauge()).near; at += 1) localStorage.setItem(`other:${at}`, '字'.repeat(300_000))
}
const open = async () => {
  page = await openPage(ServiceLogNewPage)
  await page.sees('一句话说明')
}

test('while there is room nothing is said', async () => {
  await open()
  await page.type('一句话说明', '到车间现场指导喷涂线')
  expect(page.text()).not.toContain('手机存储')
})

test('nearly full, the form says so while it still keeps what is typed, and what to do', async () => {
  await fill()
  await open()
  await page.sees('手机存储快满了，再写多了可能存不下。请先提交这一条。')
  await page.type('一句话说明', '帮助整理了检测数据和图纸')
  expect(JSON.stringify(localStorage)).toContain('帮助整理了检测数据和图纸')
})

test('with things that wait, it leads to them and comes back to what was typed', async () => {
  await enqueue({
    id: newDeedId(),
    endpoint: complaints.file,
    input: { kind: 'app', text: '还没提交的一件事情' },
    lane: 'complaints',
    title: '还没提交的一件事情',
    line: '投诉建议',
  })
  look()
  await fill()
  await open()
  await page.sees('待同步里还有 1 条，先提交或删掉几条，再回来接着写。')
  const way = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === '去待同步')
  expect(way?.getAttribute('href')).toBe('/outbox')
})

test('full, it says that what stands on the page is not kept, and nothing typed is lost by trying', async () => {
  await open()
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  await page.type('一句话说明', '检修了二号线的供料泵并更换密封')
  await page.sees('手机存储已满，这一页写的还没有存下。')
  await page.sees('手机存不下了，离开这一页内容会丢。')
  await page.press('提交记录')
  await page.sees('手机存储已满，没有存下。请先提交或删除待同步的内容，再回来提交。')
  expect(((await page.field('一句话说明')) as HTMLTextAreaElement).value).toBe('检修了二号线的供料泵并更换密封')
})
