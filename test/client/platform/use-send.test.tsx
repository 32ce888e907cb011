import { complaints } from '@kefutong/contract/complaint'
import { useState } from 'react'
import { useSend } from '@/platform/use-send'
import { Button } from '@/ui/button'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage
const online = globalThis.fetch
afterEach(() => {
  page.close()
  globalThis.fetch = online
})

const input = { kind: 'app' as const, text: '断网时提交的一件事' }

const Sending = () => {
  const { send, busy, problem } = useSend(complaints.file)
  const [numbers, setNumbers] = useState<string[]>([])
  const submit = async () => {
    const filed = await send(input)
    if (filed) setNumbers((known) => [...known, filed.number])
  }
  return (
    <>
      {`收到 ${numbers.length} 个编号：${numbers.join('、')}，不同的 ${new Set(numbers).size} 个。${busy ? '在提交' : '没在提交'}。${problem ? `${problem.text}，${problem.next}` : ''}`}
      <Button onClick={submit}>提交</Button>
      <Button onClick={() => void Promise.all([submit(), submit()])}>连点两下</Button>
    </>
  )
}

/** The request arrives, its answer does not: a tunnel, a lift. */
const loseTheAnswer = () => {
  const sent: string[] = []
  globalThis.fetch = async (...args) => {
    const reply = await online(...args)
    sent.push(await reply.clone().text())
    throw new TypeError('the connection broke')
  }
  return sent
}

test('a lost answer is said in words, and trying again does the deed once', async () => {
  page = await openPage(Sending)
  const lost = loseTheAnswer()
  await page.press('提交')
  await page.sees('网络断开了，内容已存到手机，联网后再提交')
  globalThis.fetch = online
  await page.press('提交')
  const { number } = JSON.parse(lost[0] ?? '') as { number: string }
  await page.sees(`收到 1 个编号：${number}，`)
})

test('two taps are one deed, two deeds are two', async () => {
  page = await openPage(Sending)
  await page.press('连点两下')
  await page.sees(/收到 1 个编号：.+，不同的 1 个。没在提交/)
  await page.press('提交')
  await page.sees(/收到 2 个编号：.+，不同的 2 个/)
})
