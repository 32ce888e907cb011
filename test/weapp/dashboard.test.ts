import { platforms } from '@kefutong/contract/platform'
import { publishDue } from '../../api/src/release/publish'
import { counted } from '../journey/need'
import { filingIn, regions } from '../world'
import { wake } from '../world/journey'
import { file, moveLog } from '../world/service-log'
import { weappHands } from './hands'
import { openStage, type Stage } from './stage'

jest.setTimeout(240_000)

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage
  const { id } = await filingIn(world, 'in-force')
  await wake(world, '2027-01-20T09:00:00+08:00')
  await moveLog(world.enterprise, (await file(world.expert, id)).id, 'confirm')
  await world.city.ask(platforms.add, {
    name: '高纯氧化铝中试平台',
    kind: 'engineering-centre',
    level: 'provincial',
    regionCode: regions.zhangdian,
    recognisedOn: '2024-06-01',
    chain: 'alumina',
  })
}, 900_000)
afterAll(() => stage.close())

/** Whether the chart shows the blue of its line. */
const drawn = () => {
  const canvas = document.querySelector('canvas')
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  let count = 0
  for (let at = 0; at < pixels.length; at += 4)
    if (Math.abs((pixels[at] ?? 0) - 11) < 12 && Math.abs((pixels[at + 2] ?? 0) - 194) < 12) count += 1
  return count > 50
}

test('the city reads its dashboard in the mini-program: the line is really drawn, and every picture and register opens', async () => {
  const app = await stage.enter('openid-city', stage.world.city.phone)
  const me = weappHands(app, 'weapp-dashboard')
  await app.open('/bureau/dashboard/index')
  await me.sees('累计聘任')
  await app
    .page()
    .waitForFunction(drawn, undefined, { timeout: 60_000 })
    .catch(async () => {
      throw new Error(`折线没有画出来：\n${(await app.faults()).join('\n')}`)
    })
  await me.shot('phone')
  const { me: hand, taps } = counted(me)
  await hand.tap('张店区')
  await hand.tap('看名单')
  await me.sees(/共 \d+ 行|已列 \d+ 行/)
  expect(taps()).toBeLessThanOrEqual(3)
  for (const page of ['map', 'funnel', 'chain']) {
    await app.open(`/bureau/${page}/index`)
    await me.sees('口径')
    await me.shot(page)
  }
  await app.open('/bureau/people/index')
  await me.sees('秦望舒')
  await me.shot('people')
  await app.open('/bureau/registers/index')
  await me.sees('高纯氧化铝中试平台')
  await me.shot('registers')
  await app.assertClean()
})

test('a guest reads what was published, on the map and as a table', async () => {
  await publishDue(stage.world.world)
  const app = await stage.open({})
  const me = weappHands(app, 'weapp-public')
  await app.open('/public/figures/index')
  await me.sees('在聘科技副总')
  await me.sees('数据截至')
  await me.shot('figures')
  await me.tap('查看表格')
  await me.sees('张店区')
  await app.assertClean()
})
