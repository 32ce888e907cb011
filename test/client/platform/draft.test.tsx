import { draftOf, dropDraft, useDraft } from '@/platform/draft'
import { Button } from '@/ui/button'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage
afterEach(() => {
  page.close()
  dropDraft('thing')
})

const Typing = () => {
  const [value, patch, clear, full] = useDraft('thing', { text: '', other: '原样' })
  return (
    <>
      {`${value.text.slice(0, 3)} ${value.other} ${full ? '存不下' : '存得下'}`}
      <Button onClick={() => patch({ text: '一句话' })}>写一句</Button>
      <Button onClick={() => patch({ text: '字'.repeat(400_000) })}>写很多</Button>
      <Button onClick={clear}>清掉</Button>
    </>
  )
}

test('a change is written to the device at once and touches nothing else', async () => {
  page = await openPage(Typing)
  await page.press('写一句')
  await page.sees('一句话 原样 存得下')
  expect(localStorage.getItem('draft:thing')).toContain('一句话')
  await page.press('清掉')
  expect(localStorage.getItem('draft:thing')).toBeNull()
  expect(draftOf('thing')).toBeUndefined()
})

test('what is too much for one key stays on the screen, and the person is told', async () => {
  page = await openPage(Typing)
  await page.press('写很多')
  await page.sees('字字字 原样 存不下')
  await page.press('写一句')
  await page.sees('一句话 原样 存得下')
})
