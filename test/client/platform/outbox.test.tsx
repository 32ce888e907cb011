import { complaints } from '@kefutong/contract/complaint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { sessions } from '@kefutong/contract/session'
import { call } from '@/platform/call'
import {
  discard,
  edit,
  enqueue,
  newDeedId,
  retry,
  retryAll,
  startOutbox,
  unsentCount,
  useOutbox,
  whenSent,
} from '@/platform/outbox'
import { look } from '@/platform/outbox/mirror'
import { enter, leave } from '@/platform/session'
import { enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage
let stop: () => void = () => undefined
const online = globalThis.fetch
const room = Storage.prototype.setItem

const List = () => {
  const { waiting, sending, refused, sent } = useOutbox()
  const told = [...waiting, ...sending, ...refused].map(({ title, line, words }) => `〔${title}·${line}·${words}〕`)
  return (
    <>{`未提交 ${told.length}：${told.join('')}。已提交 ${sent.map(({ title, words }) => `〔${title}·${words}〕`).join('')}。`}</>
  )
}

beforeEach(async () => {
  look()
  stop = startOutbox()
  page = await openPage(List)
})
afterEach(() => {
  stop()
  page.close()
  globalThis.fetch = online
  Storage.prototype.setItem = room
  leave()
  localStorage.clear()
})

const cut = () => {
  globalThis.fetch = async () => {
    throw new TypeError('no network')
  }
}
const back = () => {
  globalThis.fetch = online
  window.dispatchEvent(new Event('online'))
}

const complain = (text: string, more: { id?: string } = {}) =>
  enqueue({
    id: newDeedId(),
    endpoint: complaints.file,
    input: { kind: 'app', text },
    lane: 'complaints',
    title: text,
    line: '投诉建议',
    ...more,
  })

const begin = () =>
  enqueue({ id: newDeedId(), endpoint: filings.start, input: {}, lane: 'filing', title: '开始一件备案', line: '备案' })

/** A deed that is just on its way is not changed: ask again. */
const patiently = async <Got,>(work: () => Promise<Got>) => {
  for (let tries = 0; tries < 400; tries += 1) {
    const got = await work()
    if (got) return got
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('一直在提交')
}

test('without a network it is kept and said so; with one it goes by itself and gets its number', async () => {
  cut()
  expect(await complain('断网时写下的一件事')).toEqual({ kept: true })
  await page.sees('〔断网时写下的一件事·投诉建议·已存到手机，联网后自动提交〕')
  expect(unsentCount()).toBe(1)
  const numbers: Array<string | undefined> = []
  const deaf = whenSent(complaints.file, (_id, number) => numbers.push(number))
  back()
  await page.sees(/未提交 0：。已提交 〔断网时写下的一件事·提交成功，编号 TS-[\dA-Z-]+〕/)
  expect(numbers).toHaveLength(1)
  expect(page.text()).toContain(numbers[0])
  deaf()
})

test('an answer lost on the way is asked for again under the same key', async () => {
  const answers: string[] = []
  globalThis.fetch = async (...args) => {
    const reply = await online(...args)
    answers.push(((await reply.clone().json()) as { number: string }).number)
    throw new TypeError('the connection broke')
  }
  await complain('收到了却没听见回答')
  await page.until(() => answers.length > 0, '到达接口')
  await page.sees('已存到手机')
  back()
  await page.sees(`提交成功，编号 ${answers[0]}`)
})

test('deeds of one lane arrive in the order they were done, whatever the clock says', async () => {
  cut()
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000)
  await complain('先做的第一件事')
  now.mockRestore()
  await complain('后做的第二件事')
  back()
  await page.sees(/未提交 0/)
  const [second, first] = [...page.text().matchAll(/编号 TS-\d+-(\d+)/g)].map(([, serial]) => Number(serial))
  expect(first).toBeLessThan(second ?? 0)
})

test('what the API refuses comes back with its reason, is changed under the same id, and goes', async () => {
  const id = newDeedId()
  await complain('太短', { id })
  await page.sees('〔太短·投诉建议·有几项填得不对，请按红字提示修改，其他内容都还在〕')
  await complain('后面的照样提交')
  await page.sees(/〔后面的照样提交·提交成功/)
  expect(await edit(filings.start, id)).toBeUndefined()
  const opened = await patiently(() => edit(complaints.file, id))
  expect(opened).toMatchObject({ id, input: { text: '太短' }, refusal: { faults: [{ field: 'text' }] } })
  await page.sees('正在修改，改好后再提交')
  await complain('改好以后的内容', { id })
  await page.sees(/未提交 0：。已提交 〔改好以后的内容·提交成功/)
})

test('a deed taken back waits until it is retried, and can be thrown away', async () => {
  cut()
  const id = newDeedId()
  await complain('先放一放再说', { id })
  await page.sees('已存到手机')
  await patiently(() => edit(complaints.file, id))
  back()
  await retryAll()
  await page.sees('正在修改')
  await patiently(() => retry(id))
  await page.sees(/先放一放再说·提交成功/)
  cut()
  const other = newDeedId()
  await complain('不想要了的内容', { id: other })
  await patiently(() => discard(other))
  await page.sees('未提交 0')
  expect(JSON.stringify(localStorage)).not.toContain('不想要了的内容')
})

test('it goes under its owner alone: another identity is told, another person sees that something is there', async () => {
  const city = await call(sessions.byDemo, { id: 'city', audience: 'h5' })
  await enterAs('expert')
  cut()
  await begin()
  await page.sees('〔开始一件备案·备案·已存到手机，联网后自动提交〕')
  enter(city)
  globalThis.fetch = online
  await page.sees('〔另一位使用者还没提交的内容··请用专家身份登录后继续〕')
  await retryAll()
  expect(page.text()).toContain('未提交 1')
  expect(unsentCount()).toBe(0)
  await enterAs('expert')
  await page.sees(/未提交 0：。已提交 〔开始一件备案·提交成功〕/)
})

test('a session that has ended waits for its owner; logging out forgets what was sent and keeps what was not', async () => {
  enter(await call(sessions.byDemo, { id: 'expert', audience: 'h5' }))
  await complain('登录着提交的一件')
  await page.sees(/登录着提交的一件·提交成功/)
  await call(sessions.leave, {})
  await begin()
  await page.sees('未提交 1：〔另一位使用者还没提交的内容··请用专家身份登录后继续〕。已提交 。')
  expect(localStorage.getItem('sent')).toBeNull()
  await enterAs('expert')
  await page.sees(/〔开始一件备案·提交成功〕/)
})

test('a device that keeps nothing says so, and nothing is sent behind its owner’s back', async () => {
  const asked: unknown[] = []
  globalThis.fetch = async (...args) => {
    asked.push(args)
    return online(...args)
  }
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(await complain('存不下的一件事')).toMatchObject({ kept: false, text: '手机存储已满，没有存下' })
  Storage.prototype.setItem = room
  expect(await complain('字'.repeat(400_000))).toMatchObject({ kept: false, text: '内容太长，手机存不下' })
  await retryAll()
  expect(page.text()).toContain('未提交 0')
  expect(asked).toEqual([])
})

test('what the device kept is sent by the next process, which knows nothing else', async () => {
  cut()
  await complain('关掉以后再打开')
  stop()
  globalThis.fetch = online
  await jest.isolateModulesAsync(async () => {
    const next = await import('@/platform/outbox')
    stop = next.startOutbox()
  })
  await page.until(() => localStorage.getItem('sent')?.includes('关掉以后再打开'), '下一次打开时提交')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toEqual([])
})
