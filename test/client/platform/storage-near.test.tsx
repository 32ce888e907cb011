import { useState } from 'react'
import { keepFile } from '@/platform/kept-file'
import { bytesOf } from '@/platform/storage'
import { gauge } from '@/platform/storage-gauge'
import { useStorageNear } from '@/platform/use-storage-near'
import { Button } from '@/ui/button'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  page = undefined
  localStorage.clear()
})

const Typing = () => {
  const [typed, setTyped] = useState(0)
  const near = useStorageNear(typed)
  const type = () => {
    localStorage.setItem(`draft:${typed}`, '字'.repeat(900_000))
    setTyped(typed + 1)
  }
  return (
    <>
      {`写了 ${typed} 次，${near ? '手机快存满了' : '还存得下'}`}
      <Button onClick={type}>再写</Button>
    </>
  )
}

test('the person is told while there is still room, not when the typing is lost', async () => {
  page = await openPage(Typing)
  await page.press('再写')
  await page.press('再写')
  await page.sees('写了 2 次，还存得下')
  await page.press('再写')
  await page.sees('写了 3 次，手机快存满了')
  expect(await gauge()).toMatchObject({ near: true, limit: 5_242_880 })
})

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 2],
  ['字', 3],
  ['😀', 4],
])('%j takes %d bytes', (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes)
  expect(bytesOf(text)).toBe(new TextEncoder().encode(text).length)
})

test('a browser without a store for files does not say that it kept one', async () => {
  const blob = new Blob(['x'])
  expect(await keepFile({ path: '', name: '现场.jpg', bytes: 1, blob })).toBeUndefined()
})
