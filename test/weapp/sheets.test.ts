import { asksFor, importsFirms, opens } from '../journey/sheets'
import { fileHands } from './file-hands'
import { openStage, type Stage } from './stage'

jest.setTimeout(300_000)

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 900_000)
afterAll(() => stage.close())

test('out of a conversation into the register, and a list into WeChat’s reader', async () => {
  const { world } = stage
  const app = await stage.enter('openid-city', world.city.phone)
  const me = fileHands(app, 'weapp-sheets')

  await app.open('/bureau/import/index')
  await importsFirms(me, world)

  await app.open('/bureau/export/index')
  await asksFor(me, '企业')
  await me.sees('可以下载')
  await me.shot('export-ready')
  const rows = await opens(await me.brings('下载'), '企业')
  expect(rows[0]?.[1]).toBe('企业名称')
  expect(rows.slice(1).map((row) => row[1])).toEqual(expect.arrayContaining(['淄博云帆科技有限公司']))
  await me.sees('已下载')
  const [document] = (await app.calls()).filter(({ api }) => api === 'openDocument').slice(-1)
  expect(document).toMatchObject({ options: { fileType: 'xlsx', showMenu: true } })
  await app.assertClean()
})
