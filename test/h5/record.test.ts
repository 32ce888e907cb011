import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Actor, filingIn, regions, type TestWorld, uscc } from '../world'
import { wake } from '../world/journey'
import { file } from '../world/service-log'
import { h5Hands } from './hands'
import { openStage, type Stage } from './stage'

jest.setTimeout(300_000)

let stage: Stage
let world: TestWorld
beforeAll(async () => {
  stage = await openStage()
  world = stage.world
}, 900_000)
afterAll(() => stage.close())

const logIn = async (who: Actor, at: string) => {
  const seen = await stage.enter(who, at, { mobile: true, reducedMotion: true })
  return { ...seen, me: h5Hands(seen.page, 'h5-record') }
}

/** Rows of the list in front, and how high one stands on the screen. */
const rows = (page: Page) => page.getByRole('link', { name: /^企业\d+号/ }).filter({ visible: true })
const height = async (page: Page, at: number) => (await rows(page).nth(at).boundingBox())?.y ?? Number.NaN

test('a long list that was narrowed and scrolled is found again where it was left', async () => {
  for (let at = 10; at < 60; at += 1) await world.enterprise_(`企业${at}号有限公司`, uscc(`2LP00${at}`))
  await world.enterprise_('企业01号有限公司', uscc('2LP0001'), regions.linzi)
  const { page, me } = await logIn(world.city, '/people')
  await me.tap('企业')
  await me.sees('企业01号有限公司')
  await me.tap('张店区')
  await page.getByText('企业01号有限公司').waitFor({ state: 'hidden' })
  await me.sees('企业10号有限公司')
  // it reads on by itself when somebody nears its end
  while ((await rows(page).count()) < 50) {
    await rows(page).last().scrollIntoViewIfNeeded()
    await page.waitForTimeout(50)
  }
  const row = rows(page).nth(44)
  await row.scrollIntoViewIfNeeded()
  const [name, left] = [await row.innerText(), await height(page, 44)]
  expect(await height(page, 0)).toBeLessThan(-1000)
  await row.click()
  await me.sees('信用代码')
  expect(new URL(page.url()).pathname).toBe('/enterprise')

  await page.goBack()
  await rows(page).nth(49).waitFor()
  expect(await rows(page).count()).toBe(50)
  expect(await rows(page).nth(44).innerText()).toBe(name)
  for (let tries = 0; Math.abs((await height(page, 44)) - left) > 4; tries += 1) {
    if (tries > 200) throw new Error(`回来以后这一行在 ${await height(page, 44)}，离开时在 ${left}`)
    await page.waitForTimeout(50)
  }
  expect(
    await page.getByRole('button', { name: '张店区' }).filter({ visible: true }).getAttribute('aria-pressed'),
  ).toBe('true')
  await me.shot('back')
})

const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#0B57C2' } })
    .jpeg()
    .toBuffer()

test('a photograph is added on the page of a record, tried again when it was refused, and deleted', async () => {
  const { id: filingId } = await filingIn(world, 'in-force')
  await wake(world, '2027-01-20T09:00:00+08:00')
  const { id } = await file(world.expert, filingId)
  const { context, page, me } = await logIn(world.expert, `/service-log?id=${id}`)
  await me.sees('添加照片或材料')
  const there = () => world.db.selectFrom('service_log_photo').select(['name', 'removed_at']).execute()
  // a gateway on the way takes no picture
  await context.route('**/photos', (route) =>
    route.fulfill({ status: 413, contentType: 'text/html', body: '<html>Request Entity Too Large</html>' }),
  )
  const asking = page.waitForEvent('filechooser')
  await page.getByText('添加照片或材料').click()
  await (await asking).setFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByRole('button', { name: '重传 现场.jpg' }).waitFor()
  expect(await there()).toEqual([])
  await me.shot('photo-refused')
  await context.unroute('**/photos')
  await me.tap('重传 现场.jpg')
  await page.getByRole('button', { name: '查看 现场.jpg' }).waitFor()
  expect(await there()).toEqual([{ name: '现场.jpg', removed_at: null }])
  await me.shot('photo-there')
  await me.tap('删除 现场.jpg')
  await me.answer('删除')
  await me.sees(/可再加 9 个/)
  expect(await there()).toEqual([{ name: '现场.jpg', removed_at: expect.any(Date) }])
})
