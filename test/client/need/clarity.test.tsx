import { needs } from '@kefutong/contract/need/endpoints'
import { couldSay } from '@/features/need/clarity'
import { typedOf } from '@/features/need/enrich/typed'
import { call } from '@/platform/call'
import NeedEditPage from '@/records/need/edit/index'
import NeedPage from '@/records/need/index'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

const bare = { sentence: '聚醚多元醇批次间羟值波动大', keyPoints: null, goal: null, deadline: null }
const idsOf = (said: Parameters<typeof couldSay>[0]) => couldSay(said).map(({ id }) => id)

test('a chosen day is a deadline, and what the fields say is not asked for again', () => {
  expect(idsOf(bare)).toEqual(['present', 'target', 'unit', 'conditions', 'volume', 'deadline'])
  expect(idsOf({ ...bare, deadline: '2027-06-30' })).not.toContain('deadline')
  expect(idsOf({ ...bare, goal: '希望降到 1.5% 以内' })).toEqual(['present', 'conditions', 'volume', 'deadline'])
})

/** A verified need that leaves something open. */
const openNeed = async () => {
  const { items } = await call(needs.list, { group: 'pool', limit: 20 })
  for (const { id } of items) {
    const need = await call(needs.read, { id })
    if (need.editable && couldSay(need).length > 1) return need
  }
  throw new Error('the demo city has no need that leaves something open')
}

test('what a need leaves open stands on its record, and in the form beside the field that takes it', async () => {
  await enterAs('commissioner')
  const need = await openNeed()
  const [first, second] = couldSay(need)
  page = await openPage(NeedPage, { id: need.id })
  await page.sees('还可以说清楚')
  await page.sees(first?.label ?? '')
  page.close()

  page = await openPage(NeedEditPage, { id: need.id, about: first?.id ?? '' })
  await page.sees(`${first?.says}。例如：${first?.example}`)
  await page.press(second?.label ?? '')
  await page.sees(`${second?.says}。例如：${second?.example}`)
  await page.type('技术关键与指标', `${typedOf(need).keyPoints}，${first?.example}，${second?.example}`)
  await page.until(() => !page?.text().includes(second?.says ?? ''), '说过的不再提示')
})
