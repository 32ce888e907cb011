import { needs, type Raised } from '@kefutong/contract/need/endpoints'
import type { RaisedHere } from '@/features/need/raised-here'
import NeedPage from '@/guest/need/index'
import { call } from '@/platform/call'
import { deviceId } from '@/platform/device-id'
import { draftOf } from '@/platform/draft'
import { newKey } from '@/platform/idempotency-key'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(60_000)

const online = globalThis.fetch
let page: OpenPage

const said = {
  sentence: '挤出机口模积料，每两小时要停机清理一次',
  enterprise: '淄博甲号求助有限公司',
  phone: '13700000077',
}

const fill = async () => {
  page = await openPage(NeedPage)
  await page.type('企业名称', said.enterprise)
  await page.type('难题是什么', said.sentence)
  await page.type('联系手机', said.phone)
}
const typed = async () => {
  const [enterprise, sentence, phone] = await Promise.all(
    ['企业名称', '难题是什么', '联系手机'].map(async (label) => ((await page.field(label)) as HTMLInputElement).value),
  )
  return { enterprise, sentence, phone }
}
const raisedHere = () => draftOf<{ needs: RaisedHere[] }>('raised')?.needs ?? []
const isRaise = (args: Parameters<typeof fetch>) => String(args[0]).endsWith('/needs')

afterEach(() => {
  page.close()
  globalThis.fetch = online
})

test('what was typed is on the device at every letter, and there again when the page is opened again', async () => {
  await fill()
  expect(localStorage.getItem('draft:raise')).toContain(said.sentence)
  page.close()
  page = await openPage(NeedPage)
  expect(await typed()).toEqual(said)
})

test('without a connection nothing is lost and it is said; a lost answer and a closed page later, it is one need', async () => {
  await fill()
  globalThis.fetch = async (...args) => {
    if (isRaise(args)) throw new TypeError('no network')
    return online(...args)
  }
  await page.press('提交需求')
  await page.sees('没有连上服务器。内容已存到手机，请再点一次提交。')
  expect(await typed()).toEqual(said)

  const lost: Raised[] = []
  globalThis.fetch = async (...args) => {
    const reply = await online(...args)
    if (!isRaise(args)) return reply
    lost.push((await reply.clone().json()) as Raised)
    throw new TypeError('the connection broke')
  }
  await page.press('提交需求')
  await page.until(() => lost.length > 0, '送到的一次')
  await page.sees('请再点一次提交')

  globalThis.fetch = online
  page.close()
  page = await openPage(NeedPage)
  await page.press('提交需求')
  await page.until(() => raisedHere().length > 0, '编号')
  expect(raisedHere()).toMatchObject([{ number: lost[0]?.number, claimCode: lost[0]?.claimCode }])
  expect(draftOf('raise')).toBeUndefined()
})

test('whoever submits too often is told when to come back, and keeps every word', async () => {
  const again = (at: number) =>
    call(needs.raise, { ...said, sentence: `${said.sentence}，第 ${at} 次`, id: newKey(), device: deviceId() }).then(
      () => false,
      () => true,
    )
  let refused = false
  for (let at = 0; at < 6 && !refused; at += 1) refused = await again(at)
  expect(refused).toBe(true)
  await fill()
  await page.press('提交需求')
  await page.sees('这一会儿提交得有点多。内容都还在，请过一小时再提交，着急可打科技局电话。')
  expect(await typed()).toEqual(said)
})
