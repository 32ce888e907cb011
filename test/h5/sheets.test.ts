import { asksFor, importsFirms, moreInstitutionsThanAlone, opens } from '../journey/sheets'
import type { Actor } from '../world'
import { fileHands } from './file-hands'
import { openStage, type Stage } from './stage'

jest.setTimeout(300_000)

let stage: Stage
let colleague: Actor
beforeAll(async () => {
  stage = await openStage()
  colleague = await stage.world.seat('沈同事', 'city')
}, 900_000)
afterAll(() => stage.close())

const logIn = async (who: Actor, at: string, mobile: boolean) => {
  const { page } = await stage.enter(who, at, { mobile })
  return { page, me: fileHands(page, 'h5-sheets') }
}

test('enterprises come from a template by way of a trial, a copy that says what is wrong, and a confirmation, once', async () => {
  const { me } = await logIn(stage.world.city, '/import', true)
  await importsFirms(me, stage.world)
  expect(stage.faults).toEqual([])
})

test('a list over the limit is asked for by one, allowed by another, and opened again whole', async () => {
  const rows = await moreInstitutionsThanAlone(stage.world)
  const asker = await logIn(stage.world.city, '/export', false)
  await asksFor(asker.me, '高校院所')
  await asker.me.sees('等同事批准')
  await asker.me.lacks('批准导出')
  await asker.me.shot('export-waits')

  const other = await logIn(colleague, '/export', false)
  await other.me.sees(`高校院所 ${rows} 行`)
  await other.me.shot('export-asked')
  await other.me.tap('批准导出')
  // what was decided is no more of the colleague's business
  await other.page.getByRole('button', { name: '批准导出' }).waitFor({ state: 'hidden' })

  await asker.page.reload()
  await asker.me.sees('沈同事办理')
  await asker.me.sees('可以下载')
  const found = await opens(await asker.me.brings('下载 高校院所'), '高校院所')
  expect(found).toHaveLength(rows + 1)
  expect(found[0]?.[1]).toBe('单位名称')
  // taken once: the button is gone
  await asker.me.sees('已下载')
  expect(stage.faults).toEqual([])
})
