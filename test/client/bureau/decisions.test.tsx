import { filings } from '@kefutong/contract/filing/endpoints'
import { type Book, bookOf, decide, emptyBook, graceMs, revive, sendDue, takeBack } from '@/bureau/review/decisions'
import { itemOf } from '@/bureau/review/words'
import { call } from '@/platform/call'
import { draftOf, dropDraft } from '@/platform/draft'
import { membershipOf, useSession } from '@/platform/session'
import { asGuest, enterAs } from '../main/enter-as'

const me = () => membershipOf(useSession.getState())
const book = () => draftOf<Book>(bookOf(me())) ?? emptyBook
// the last ones first: other pages' tests begin at the other end
const waiting = async () => {
  const { items } = await call(filings.list, { group: 'todo' })
  return items.filter(({ state }) => state === 'city-review').reverse()
}
const settled = async () => {
  for (let tries = 0; tries < 200 && book().decisions.length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25))
}

beforeEach(async () => {
  await enterAs('city')
})
afterEach(() => {
  dropDraft(bookOf(me()))
  asGuest()
})

test('a decision waits, can be taken back, and then nothing was done', async () => {
  const [filing] = await waiting()
  if (!filing) throw new Error('演示数据里没有等市科技局审核的备案')
  decide(me(), { move: 'approve', items: [itemOf(filing)] })
  sendDue(me())
  const [decision] = book().decisions
  expect(decision?.stage).toBe('waiting')
  expect(takeBack(me(), decision?.key ?? '')?.items[0]?.id).toBe(filing.id)
  sendDue(me(), Date.now() + graceMs)
  await settled()
  expect(await call(filings.read, { id: filing.id })).toMatchObject({ state: 'city-review', version: filing.version })
})

test('what changed meanwhile stays undone, with the reason in words', async () => {
  const [filing] = await waiting()
  if (!filing) throw new Error('演示数据里没有等市科技局审核的备案')
  const old = { ...itemOf(filing), version: filing.version - 1 }
  decide(me(), { move: 'approve', items: [old] }, 0)
  await settled()
  expect(book().failed).toEqual([
    { id: filing.id, name: filing.expertName, says: '这条记录刚被他人修改，现在是“市级审核中”' },
  ])
  expect(await call(filings.read, { id: filing.id })).toMatchObject({ state: 'city-review', version: filing.version })
})

test('of several, each succeeds or fails alone', async () => {
  const [first, second] = await waiting()
  if (!first || !second) throw new Error('演示数据里等市科技局审核的备案不足两件')
  const stale = { ...itemOf(first), version: first.version - 1 }
  decide(me(), { move: 'return', reason: '任务指标不具体，请写明能核对的数字', items: [stale, itemOf(second)] }, 0)
  await settled()
  expect(book().failed).toEqual([{ id: first.id, name: first.expertName, says: '这条记录刚被他人修改' }])
  expect((await call(filings.read, { id: second.id })).state).toBe('returned')
})

test('a window closed in the middle gives the decision its five seconds again', async () => {
  const [filing] = await waiting()
  if (!filing) throw new Error('演示数据里没有等市科技局审核的备案')
  decide(me(), { move: 'approve', items: [itemOf(filing)] }, -graceMs)
  revive(me())
  sendDue(me())
  const [decision] = book().decisions
  expect(decision?.stage).toBe('waiting')
  expect(decision?.due).toBeGreaterThan(Date.now())
})

test('one identity never sends what another decided', async () => {
  const [filing] = await waiting()
  if (!filing) throw new Error('演示数据里没有等市科技局审核的备案')
  const city = me()
  decide(city, { move: 'approve', items: [itemOf(filing)] })
  await enterAs('county')
  sendDue(city, Date.now() + graceMs)
  await enterAs('city')
  expect(book().decisions[0]?.stage).toBe('waiting')
  expect((await call(filings.read, { id: filing.id })).state).toBe('city-review')
})
